import { emptyDraft } from '@denwaban/domain/cases';
import { type Example, nothing } from './example.ts';

/** Of the desk, the calls and the board. */
export const ofCalls: Record<string, Example> = {
  getBoard: nothing,
  changeReadiness: () => ({ body: { readiness: 'available' } }),

  getDesk: nothing,
  getCall: (at) => ({ params: { id: at.call.unfinished } }),
  listCalls: (_, of) => ({ query: { client: of.client } }),
  answerCall: (at, of) => ({ params: { id: at.call.offered }, body: { offer: of.offer } }),
  declineCall: (at, of) => ({ params: { id: at.call.offered }, body: { offer: of.offer } }),
  holdCall: (at) => ({ params: { id: at.call.talking } }),
  resumeCall: (at) => ({ params: { id: at.call.held } }),
  hangUp: (at) => ({ params: { id: at.call.talking } }),
  disposeCall: (at) => ({ params: { id: at.call.wrapUp }, body: { disposition: 'silent' } }),
  finishWrapUp: (at) => ({ params: { id: at.call.wrapUp } }),
  saveDraft: (at, of) => ({
    params: { id: at.call.unfinished },
    body: { draft: { ...emptyDraft(), addressee: of.contact }, revision: 1 },
  }),

  liveFeed: nothing,
};
