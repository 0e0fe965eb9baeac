import { company, type Example, nothing } from './example.ts';

/** Of callers, their receipts and how content they are. */
export const ofCallers: Record<string, Example> = {
  listCallers: (_, of) => ({ query: { client: of.client } }),
  getCaller: (at) => ({ params: { id: at.caller } }),
  nameCaller: (at) => ({ params: { id: at.caller }, body: { name: '日野 光', reading: 'ヒノ ヒカル' } }),
  addCallerNumber: (at) => ({ params: { id: at.caller }, body: { number: '03-4567-8999' } }),
  removeCallerNumber: (at) => ({ params: { id: at.caller, number: at.callerNumber } }),
  setCallerNeeds: (at) => ({ params: { id: at.caller }, body: { needs: ['minor'] } }),
  writeCallerNote: (at) => ({ params: { id: at.caller }, body: { words: '夕方は不在', until: '2026-12-01' } }),
  removeCallerNote: (at) => ({ params: { id: at.callerNote } }),
  requestOfCaller: (at) => ({ params: { id: at.caller }, body: { kind: 'disclosure', words: '録音の開示' } }),
  mergeCallers: (at, of) => ({ params: { id: at.caller }, body: { swallowed: of.otherCaller } }),
  splitCaller: (at) => ({ params: { id: at.swallowedCaller } }),
  eraseCaller: (at) => ({ params: { id: at.caller } }),

  issueReceipt: (at) => ({ params: { id: at.case.open }, body: {} }),
  openReceipt: (at) => ({ params: { token: at.token.receipt } }),
  answerReceipt: (at) => ({ params: { token: at.token.receipt }, body: { answer: 'satisfied' } }),
  getSatisfaction: company,
  getOwnSatisfaction: nothing,
  listRisks: nothing,
};
