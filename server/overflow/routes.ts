import * as api from '@denwaban/api/overflow';
import { type Route, scoped } from '../shell/ask.ts';
import { getOverflow } from './get-overflow.ts';
import { setOverflow, setReserve } from './set-overflow.ts';

export const routes: Route[] = [
  scoped(api.getOverflow, getOverflow),
  scoped(api.setOverflow, setOverflow),
  scoped(api.setReserve, setReserve),
];
