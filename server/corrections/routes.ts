import * as api from '@denwaban/api/corrections';
import { type Route, scoped } from '../shell/ask.ts';
import { correctCase } from './correct-case.ts';

export const routes: Route[] = [scoped(api.correctCase, correctCase)];
