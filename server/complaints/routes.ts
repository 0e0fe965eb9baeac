import * as api from '@denwaban/api/complaints';
import { type Route, scoped } from '../shell/ask.ts';
import * as own from './own.ts';
import * as steps from './steps.ts';

export const routes: Route[] = [
  scoped(api.acknowledgeComplaint, steps.acknowledgeComplaint),
  scoped(api.assessComplaint, steps.assessComplaint),
  scoped(api.proceedWithComplaint, steps.proceedWithComplaint),
  scoped(api.respondToComplaint, steps.respondToComplaint),
  scoped(api.tellDecision, steps.tellDecision),
  scoped(api.noteRefusal, steps.noteRefusal),
  scoped(api.noteExternal, steps.noteExternal),
  scoped(api.askClosing, steps.askClosing),
  scoped(api.returnClosing, steps.returnClosing),
  scoped(api.closeComplaint, steps.closeComplaint),
  scoped(api.dedicateComplaint, steps.dedicateComplaint),
  scoped(api.nameConcerned, steps.nameConcerned),
  scoped(api.getOwnComplaint, own.getOwnComplaint),
  scoped(api.lookIntoOwnComplaint, own.lookIntoOwnComplaint),
  scoped(api.respondToOwnComplaint, own.respondToOwnComplaint),
  scoped(api.closeOwnComplaint, own.closeOwnComplaint),
  scoped(api.reopenOwnComplaint, own.reopenOwnComplaint),
];
