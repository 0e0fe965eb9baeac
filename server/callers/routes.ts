import * as api from '@denwaban/api/callers';
import { type Route, scoped } from '../shell/ask.ts';
import { removeCallerNote, setCallerNeeds, writeCallerNote } from './care/change-care.ts';
import { addCallerNumber, eraseCaller, nameCaller, removeCallerNumber } from './change-caller.ts';
import { listCallers } from './list-callers.ts';
import { mergeCallers, splitCaller } from './merges/merge.ts';
import { getCaller } from './present.ts';
import { requestOfCaller } from './request.ts';

export const routes: Route[] = [
  scoped(api.listCallers, listCallers),
  scoped(api.getCaller, getCaller),
  scoped(api.nameCaller, nameCaller),
  scoped(api.addCallerNumber, addCallerNumber),
  scoped(api.removeCallerNumber, removeCallerNumber),
  scoped(api.setCallerNeeds, setCallerNeeds),
  scoped(api.writeCallerNote, writeCallerNote),
  scoped(api.removeCallerNote, removeCallerNote),
  scoped(api.requestOfCaller, requestOfCaller),
  scoped(api.mergeCallers, mergeCallers),
  scoped(api.splitCaller, splitCaller),
  scoped(api.eraseCaller, eraseCaller),
];
