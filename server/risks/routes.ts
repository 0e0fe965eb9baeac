import * as api from '@denwaban/api/risks';
import { type Route, scoped } from '../shell/ask.ts';
import { listRisks } from './list-risks.ts';

export const routes: Route[] = [scoped(api.listRisks, listRisks)];
