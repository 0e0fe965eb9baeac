import { type Example, nothing } from './example.ts';

/** Of checks before sending, corrections and remarks. */
export const ofChecks: Record<string, Example> = {
  listChecks: nothing,
  getCheck: (at) => ({ params: { id: at.check } }),
  passCheck: (at) => ({ params: { id: at.check } }),
  getCheckPolicies: nothing,
  setCheckPolicy: () => ({ body: { trainees: false, complaints: false, minutes: 5 } }),
  setClientCheckPolicy: (at) => ({ params: { client: at.client }, body: { policy: null } }),
  setTraining: (at) => ({ params: { id: at.staff }, body: { trainee: false } }),
  correctCase: (at, of) => ({
    params: { id: at.case.open },
    body: { typed: { summary: '直したご用件' }, why: 'other', words: '確認のうえ', remark: of.remark },
  }),
  listRemarks: (_, of) => ({ query: { client: of.client } }),
  takeRemark: (at) => ({ params: { id: at.remark } }),
  settleRemark: (at) => ({ params: { id: at.remark }, body: { outcome: 'no_error', words: '聞き直しました' } }),
  remarkOnMessage: (at) => ({ params: { id: at.case.open }, body: { kind: 'missing' } }),
  remarkByLink: (at) => ({ params: { token: at.token.relay }, body: { kind: 'misheard' } }),
  errorRates: () => ({ query: { month: '2026-11' } }),
  ownErrorRates: nothing,
};
