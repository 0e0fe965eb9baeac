import { cast } from '../../../../database/cast/index.ts';
import { type Example, nothing } from './example.ts';

/** Of telephones at the desk, calls taken by hand, and calls that a PBX tells of. */
export const ofTelephones: Record<string, Example> = {
  listManualClients: nothing,
  getTelephone: nothing,
  putDownTelephone: nothing,
  telephoneLine: nothing,
  leaveTelephone: (at) => ({ params: { id: at.call.talking }, query: { taken: '2026-11-20T01:00:00.000Z' } }),
  ringTelephone: (at) => ({ params: { id: at.call.talking } }),
  takeTelephone: () => ({ body: { kind: 'desk' } }),
  enterCallAfterwards: (at) => ({
    body: { client: at.client, from: '非通知', beganAt: '2026-11-20T09:00', endedAt: '2026-11-20T09:05' },
  }),
  takeCallByHand: (at) => ({ body: { client: at.client, from: '非通知' } }),
  listCti: nothing,
  addCti: () => ({ body: { name: '支店のPBX' } }),
  editCti: (at) => ({ params: { id: at.cti }, body: { name: '支店のPBX', state: 'closed' } }),
  renewCtiSecret: (at) => ({ params: { id: at.cti }, body: { before: 'holds_a_day' } }),
  setCtiExtensions: (at, of) => ({
    params: { id: at.cti },
    body: { extensions: [{ extension: '201', staff: of.staff }] },
  }),
  listCtiDeliveries: (at) => ({ params: { id: at.cti } }),
  deliverCti: (at) => ({
    params: { agency: cast.minato.id, connection: at.cti },
    body: { call: 'pbx-1', fact: 'ring', from: '09012345678', to: '0312341020', extension: '201' },
  }),
};
