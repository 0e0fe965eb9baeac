import { type Example, nothing } from './example.ts';

/** Of getting a message through, and of who is rung back or asked. */
export const ofRelays: Record<string, Example> = {
  listRelays: nothing,
  sendAgain: (at) => ({ params: { id: at.relay.unreached } }),
  listInbox: nothing,
  getMessage: (at) => ({ params: { id: at.case.open } }),
  acknowledgeMessage: (at) => ({ params: { id: at.case.open }, body: { claim: true } }),
  openLink: (at) => ({ params: { token: at.token.relay } }),
  noteOpened: (at) => ({ params: { token: at.token.relay } }),
  acknowledgeByLink: (at) => ({ params: { token: at.token.relay } }),
  listLetters: nothing,

  listCallbacks: (_, of) => ({ query: { client: of.client } }),
  settleCallback: (at) => ({ params: { id: at.callback.open }, body: { result: 'called_back' } }),
  passOnDone: (at) => ({ params: { id: at.callback.passedOn } }),
  claimOwnCallback: (at) => ({ params: { id: at.callback.open } }),
  settleOwnCallback: (at) => ({ params: { id: at.callback.open }, body: { result: 'no_answer' } }),

  listRounds: (_, of) => ({ query: { standing: 'all', client: of.client } }),
  getRound: (at) => ({ params: { id: at.round } }),
  roundsOfCase: (at) => ({ params: { id: at.case.open } }),
  startRound: (at, of) => ({ params: { id: at.case.open }, body: { why: 'accident', call: of.call.talking } }),
  recordTry: (at, of) => ({ params: { id: at.round }, body: { contact: of.contact, outcome: 'busy', words: '' } }),
  standDownRound: (at) => ({ params: { id: at.round }, body: { why: '店頭で解決' } }),
  ownRounds: (at) => ({ params: { id: at.case.open } }),

  askClient: (at, of) => ({
    params: { id: at.case.open },
    body: { question: '送料はどちらの負担ですか', by: 'phone', to: of.contact },
  }),
  listConsultations: (_, of) => ({ query: { state: 'all', client: of.client } }),
  consultationsOfCase: (at) => ({ params: { id: at.case.open } }),
  recordAnswer: (at) => ({ params: { id: at.consultation }, body: { words: '当社負担です' } }),
  withdrawConsultation: (at) => ({ params: { id: at.consultation }, body: { why: '解決したため' } }),
  listOwnConsultations: () => ({ query: { state: 'all' } }),
  answerConsultation: (at) => ({ params: { id: at.consultation }, body: { words: '当社負担です' } }),
};
