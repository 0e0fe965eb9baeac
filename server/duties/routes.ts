import * as api from '@denwaban/api/duties';
import { type Route, scoped } from '../shell/ask.ts';
import { getOwnRoster, getRoster, setOwnRoster, setRoster } from './rosters.ts';

export const routes: Route[] = [
  scoped(api.getRoster, getRoster),
  scoped(api.setRoster, setRoster),
  scoped(api.getOwnRoster, getOwnRoster),
  scoped(api.setOwnRoster, setOwnRoster),
];
