import * as api from '@denwaban/api/callbacks';
import { type Route, scoped } from '../shell/ask.ts';
import { claimOwnCallback } from './claim-own-callback.ts';
import { listCallbacks } from './list-callbacks.ts';
import { passOnDone } from './pass-on-done.ts';
import { settleCallback } from './settle-callback.ts';
import { settleOwnCallback } from './settle-own-callback.ts';

export const routes: Route[] = [
  scoped(api.listCallbacks, listCallbacks),
  scoped(api.settleCallback, settleCallback),
  scoped(api.passOnDone, passOnDone),
  scoped(api.claimOwnCallback, claimOwnCallback),
  scoped(api.settleOwnCallback, settleOwnCallback),
];
