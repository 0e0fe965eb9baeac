import * as api from '@denwaban/api/routing';
import { type Route, scoped } from '../shell/ask.ts';
import { board } from './board.ts';
import { changeReadiness } from './change-readiness.ts';

export const routes: Route[] = [scoped(api.getBoard, board), scoped(api.changeReadiness, changeReadiness)];
