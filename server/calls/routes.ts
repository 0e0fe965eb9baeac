import * as api from '@denwaban/api/calls';
import { type Route, scoped } from '../shell/ask.ts';
import { desk, getCall } from './desk.ts';
import { listCalls } from './list-calls.ts';
import * as operate from './operate.ts';
import { saveDraft } from './save-draft.ts';

export const routes: Route[] = [
  scoped(api.getDesk, desk),
  scoped(api.getCall, getCall),
  scoped(api.listCalls, listCalls),
  scoped(api.answerCall, operate.answer),
  scoped(api.declineCall, operate.decline),
  scoped(api.holdCall, operate.hold),
  scoped(api.resumeCall, operate.resume),
  scoped(api.pauseRecording, operate.pauseRecording),
  scoped(api.resumeRecording, operate.resumeRecording),
  scoped(api.hangUp, operate.hangUp),
  scoped(api.disposeCall, operate.dispose),
  scoped(api.finishWrapUp, operate.finishWrapUp),
  scoped(api.saveDraft, saveDraft),
];
