import * as api from '@denwaban/api/trials';
import { type Route, scoped } from '../shell/ask.ts';
import * as trials from './trials.ts';

export const routes: Route[] = [
  scoped(api.listTrials, trials.list),
  scoped(api.beginTrial, trials.beginTrial),
  scoped(api.giveUpTrial, trials.giveUp),
];
