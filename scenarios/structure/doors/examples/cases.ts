import { cast } from '../../../../database/cast/index.ts';
import { messageFor } from '../message.ts';
import type { Example } from './example.ts';

const draft = messageFor(cast.sakura.script.content, {
  name: '日野 光',
  reading: 'ヒノ ヒカル',
  phone: '090-1234-5678',
  summary: 'お問い合わせ',
});

/** Of cases, and of what binds them together. */
export const ofCases: Record<string, Example> = {
  openCase: (_, of) => ({ body: { call: of.call.talking, draft } }),
  joinCase: (at, of) => ({ params: { id: at.case.open }, body: { call: of.call.talking } }),
  listCases: (_, of) => ({ query: { client: of.client, state: 'all' } }),
  getCase: (at) => ({ params: { id: at.case.open } }),
  closeCase: (at) => ({ params: { id: at.complaint.responded } }),
  reopenCase: (at) => ({ params: { id: at.case.closed } }),

  relationsOfCase: (at) => ({ params: { id: at.case.open } }),
  linkCases: (at, of) => ({ params: { id: at.case.open }, body: { other: of.complaint.received } }),
  unlinkCases: (at) => ({ params: { id: at.link } }),
  mergeCases: (at, of) => ({ params: { id: at.complaint.received }, body: { swallowed: of.case.otherOpen } }),
  splitCases: (at) => ({ params: { id: at.swallowedCase } }),
  splitOffCall: (at, of) => ({
    params: { id: at.case.open },
    body: { call: of.callOfCase, kind: 'inquiry', summary: '別のお問い合わせ' },
  }),
};
