import * as api from '@denwaban/api/usage';
import { type Route, scoped } from '../shell/ask.ts';
import { getOwnUsage, getUsage } from './get-usage.ts';

export const routes: Route[] = [scoped(api.getUsage, getUsage), scoped(api.getOwnUsage, getOwnUsage)];
