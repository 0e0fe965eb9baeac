import * as api from '@denwaban/api/promises';
import { type Route, scoped } from '../shell/ask.ts';
import { listPromises } from './list-promises.ts';
import { makePromise } from './promise-to.ts';
import { settlePromise } from './settle-promise.ts';

export const routes: Route[] = [
  scoped(api.makePromise, makePromise),
  scoped(api.listPromises, listPromises),
  scoped(api.settlePromise, settlePromise),
  scoped(api.settleOwnPromise, settlePromise),
];
