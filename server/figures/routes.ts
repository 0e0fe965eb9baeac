import * as api from '@denwaban/api/figures';
import { type Route, scoped } from '../shell/ask.ts';
import { getFigures } from './get-figures.ts';

export const routes: Route[] = [scoped(api.getFigures, getFigures)];
