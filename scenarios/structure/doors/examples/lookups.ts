import { cast } from '../../../../database/cast/index.ts';
import { ofSakura } from '../../../../database/cast/lookups.ts';
import { aobaReservations, sakuraOrders, sakurayaOrders } from '../../../../database/cast/order-files.ts';
import type { Place } from '../place.ts';
import { company, type Example, nothing } from './example.ts';

function ordersOf(client: string): string {
  if (client === cast.aoba.id) return aobaReservations('2026-11-20');
  return client === cast.sakuraya.id ? sakurayaOrders() : sakuraOrders('2026-11-20');
}

function orderFile({ client }: Pick<Place, 'client'>) {
  return { body: Buffer.from(ordersOf(client)), type: 'text/csv' };
}

/** Of identity checks and orders that are looked up. */
export const ofLookups: Record<string, Example> = {
  getIdentityPolicy: company,
  setIdentityPolicy: (at) => ({ params: { client: at.client }, body: ofSakura.policy }),
  getOwnIdentityPolicy: nothing,
  getIdentity: (at) => ({ params: { id: at.call.talking } }),
  checkIdentity: (at) => ({
    params: { id: at.call.talking },
    body: { who: { is: 'self' }, given: { order_number: at.orderNumber } },
  }),

  getOrderSource: company,
  setOrderSource: (at) => ({ params: { client: at.client }, body: { source: ofSakura.source } }),
  getOwnOrderSource: nothing,
  importOrderFile: (at) => ({ params: { client: at.client }, ...orderFile(at) }),
  importOwnOrderFile: () => orderFile({ client: cast.sakura.id }),
  importOrderFileByKey: (at) => ({ params: { token: at.token.orderFile }, ...orderFile(at) }),
  issueUploadKey: company,
  getLookups: (at) => ({ params: { id: at.call.talking } }),
  lookUp: (at, of) => ({ params: { id: at.call.talking }, body: { orderNumber: of.orderNumber } }),
  listLooks: company,
  listOwnLooks: nothing,
};
