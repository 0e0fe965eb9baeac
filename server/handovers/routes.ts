import * as api from '@denwaban/api/handovers';
import { type Route, scoped } from '../shell/ask.ts';
import { getFloor, handOver, listHandovers, takeOver, withdrawHandover } from './hand-over.ts';

export const routes: Route[] = [
  scoped(api.listHandovers, listHandovers),
  scoped(api.getFloor, getFloor),
  scoped(api.handOver, handOver),
  scoped(api.takeOver, takeOver),
  scoped(api.withdrawHandover, withdrawHandover),
];
