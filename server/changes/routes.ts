import * as api from '@denwaban/api/changes';
import { type Route, scoped } from '../shell/ask.ts';
import { listOwnChanges, proposeChange, withdrawChange } from './propose-change.ts';
import { acceptChange, getChange, listChanges, returnChange, scheduleChange } from './settle-change.ts';

export const routes: Route[] = [
  scoped(api.listChanges, listChanges),
  scoped(api.getChange, getChange),
  scoped(api.acceptChange, acceptChange),
  scoped(api.returnChange, returnChange),
  scoped(api.scheduleChange, scheduleChange),
  scoped(api.listOwnChanges, listOwnChanges),
  scoped(api.proposeChange, proposeChange),
  scoped(api.withdrawChange, withdrawChange),
];
