import type { Example } from './example.ts';

const assessment = {
  ...{ severity: 'fault', safety: 'none', complexity: 'clear' },
  ...{ impact: 'caller_only', immediateAction: 'not_needed' },
} as const;

const response = { decision: 'granted', correction: '交換いたします', prevention: '検品を増やします' };

/** Of complaints and promises. */
export const ofComplaints: Record<string, Example> = {
  acknowledgeComplaint: (at) => ({ params: { id: at.complaint.received }, body: { how: 'by_phone' } }),
  assessComplaint: (at) => ({ params: { id: at.complaint.received }, body: { assessment } }),
  proceedWithComplaint: (at) => ({ params: { id: at.complaint.responded }, body: { to: 'investigating' } }),
  respondToComplaint: (at) => ({ params: { id: at.complaint.responded }, body: response }),
  tellDecision: (at) => ({ params: { id: at.complaint.responded } }),
  noteRefusal: (at) => ({ params: { id: at.complaint.told }, body: { toldOf: ['consumer_centre'] } }),
  noteExternal: (at) => ({ params: { id: at.complaint.refused }, body: { body: '消費生活センター' } }),
  askClosing: (at) => ({ params: { id: at.complaint.responded }, body: { ending: 'at_once' } }),
  returnClosing: (at) => ({ params: { id: at.complaint.refused }, body: { why: '記録が足りません' } }),
  closeComplaint: (at) => ({ params: { id: at.complaint.responded }, body: { ending: 'at_once' } }),
  dedicateComplaint: (at, of) => ({
    params: { id: at.complaint.received },
    body: { owner: { staff: of.staff, limitYen: 3000 } },
  }),
  nameConcerned: (at, of) => ({ params: { id: at.complaint.ofOperator }, body: { operator: of.staff } }),
  getOwnComplaint: (at) => ({ params: { id: at.complaint.received } }),
  lookIntoOwnComplaint: (at) => ({ params: { id: at.complaint.responded }, body: {} }),
  respondToOwnComplaint: (at) => ({ params: { id: at.complaint.responded }, body: response }),
  closeOwnComplaint: (at) => ({ params: { id: at.complaint.responded }, body: { ending: 'at_once' } }),
  reopenOwnComplaint: (at) => ({ params: { id: at.complaint.closed } }),
  makePromise: (at) => ({
    params: { id: at.complaint.received },
    body: { what: '確認のご連絡', by: 'agency', until: '2099-01-01T12:00' },
  }),
  listPromises: (_, of) => ({ query: { client: of.client } }),
  settlePromise: (at) => ({ params: { id: at.promise }, body: { result: 'kept' } }),
  settleOwnPromise: (at) => ({ params: { id: at.promise }, body: { result: 'kept' } }),
};
