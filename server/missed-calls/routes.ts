import * as api from '@denwaban/api/missed-calls';
import { type Route, scoped } from '../shell/ask.ts';
import { listMissedCalls, listOwnMissedCalls } from './list-missed-calls.ts';
import { getMissedCallPolicy, setMissedCallPolicy } from './policy.ts';
import { claimMissedCall, reopenMissedCall, settleMissedCall, settleOwnMissedCall } from './settle-missed-call.ts';

export const routes: Route[] = [
  scoped(api.listMissedCalls, listMissedCalls),
  scoped(api.claimMissedCall, claimMissedCall),
  scoped(api.settleMissedCall, settleMissedCall),
  scoped(api.reopenMissedCall, reopenMissedCall),
  scoped(api.getMissedCallPolicy, getMissedCallPolicy),
  scoped(api.setMissedCallPolicy, setMissedCallPolicy),
  scoped(api.listOwnMissedCalls, listOwnMissedCalls),
  scoped(api.settleOwnMissedCall, settleOwnMissedCall),
];
