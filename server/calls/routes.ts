import * as api from '@denwaban/api/calls';
import * as outApi from '@denwaban/api/calls-out';
import { type Route, scoped } from '../shell/ask.ts';
import { desk, getCall } from './desk.ts';
import { listCalls } from './list-calls.ts';
import * as operate from './operate.ts';
import { dialOut } from './out/dial.ts';
import { prepareCallOut } from './out/prepare.ts';
import { sendKeys } from './out/send-keys.ts';
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
  scoped(outApi.prepareCallOut, prepareCallOut),
  scoped(outApi.dialOut, dialOut),
  scoped(outApi.sendKeys, sendKeys),
];
