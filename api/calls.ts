import { z } from 'zod';
import { callInHand, callLine, desk, oneStroke } from './call-shapes.ts';
import { draft } from './cases.ts';
import { endpoint } from './endpoint.ts';
import { byId, id, paged, pageOf } from './shapes.ts';

export const getDesk = endpoint({
  name: 'getDesk',
  method: 'GET',
  path: '/desk',
  door: 'take_calls',
  says: 'An operator’s desk: state, the call in hand with greeting, script and history, unfinished intakes, the queue.',
  answer: desk,
});

export const getCall = endpoint({
  name: 'getCall',
  method: 'GET',
  path: '/calls/:id',
  door: 'take_calls',
  says: 'One call with its draft, for the operator who has or had it: an intake can be finished at any desk.',
  params: byId,
  answer: callInHand,
});

export const listCalls = endpoint({
  name: 'listCalls',
  method: 'GET',
  path: '/calls',
  door: 'see_board',
  says: 'Calls, newest first.',
  query: paged.extend({ client: id.optional(), direction: z.enum(['in', 'out']).optional() }),
  answer: pageOf(callLine),
});

export const answerCall = endpoint({
  name: 'answerCall',
  method: 'POST',
  path: '/calls/:id/answer',
  door: 'take_calls',
  says: 'Answer the call one is offered.',
  params: byId,
  body: z.object({ offer: id }),
});

export const declineCall = endpoint({
  name: 'declineCall',
  method: 'POST',
  path: '/calls/:id/refusal',
  door: 'take_calls',
  says: 'Decline an offer; the caller keeps the place in the queue.',
  params: byId,
  body: z.object({ offer: id }),
});

export const holdCall = endpoint({
  name: 'holdCall',
  method: 'POST',
  path: '/calls/:id/hold',
  door: 'take_calls',
  says: 'Put the caller on hold.',
  params: byId,
});

export const resumeCall = endpoint({
  name: 'resumeCall',
  method: 'DELETE',
  path: '/calls/:id/hold',
  door: 'take_calls',
  says: 'Take the caller off hold.',
  params: byId,
});

export const pauseRecording = endpoint({
  name: 'pauseRecording',
  method: 'POST',
  path: '/calls/:id/recording-pause',
  door: 'take_calls',
  says: 'Pause the recording, for a card number. It is paused once the call says so, and goes on by itself after some minutes.',
  params: byId,
});

export const resumeRecording = endpoint({
  name: 'resumeRecording',
  method: 'DELETE',
  path: '/calls/:id/recording-pause',
  door: 'take_calls',
  says: 'Go on recording.',
  params: byId,
});

export const hangUp = endpoint({
  name: 'hangUp',
  method: 'POST',
  path: '/calls/:id/hang-up',
  door: 'take_calls',
  says: 'End the conversation; wrap-up begins.',
  params: byId,
});

export const disposeCall = endpoint({
  name: 'disposeCall',
  method: 'POST',
  path: '/calls/:id/disposition',
  door: 'take_calls',
  says: 'End a call without a form, in one stroke: 営業, 間違い, 無言・いたずら, FAX音・自動音声, 途中切断.',
  params: byId,
  body: z.object({ disposition: oneStroke, memo: z.string().max(500).nullable().default(null) }),
});

export const finishWrapUp = endpoint({
  name: 'finishWrapUp',
  method: 'POST',
  path: '/calls/:id/wrap-up',
  door: 'take_calls',
  says: 'The wrap-up is done; the operator is free for the next call.',
  params: byId,
});

export const saveDraft = endpoint({
  name: 'saveDraft',
  method: 'PUT',
  path: '/calls/:id/draft',
  door: 'take_calls',
  says: 'Keep the intake as typed so far. `revision` is the one last seen: a later one from another desk is never overwritten.',
  params: byId,
  body: z.object({ draft, revision: z.number().int().min(0) }),
  answer: z.object({ revision: z.number().int() }),
});
