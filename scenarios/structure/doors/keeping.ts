import { askArchive } from '@denwaban/api/archives';
import { getCase } from '@denwaban/api/cases';
import { holdFromDeletion } from '@denwaban/api/retention';
import { usualDays } from '@denwaban/domain/retention';
import * as clients from '@denwaban/server/clients/store.ts';
import * as retention from '@denwaban/server/retention/store.ts';
import { inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { newId } from '@denwaban/server/shell/ids.ts';
import type { Company } from './company.ts';
import { company, type Example, nothing } from './examples/example.ts';

/** An archive of the company, a case held because of a dispute, a certificate; and another that has left. */
export async function keepsData({ client, manager, world }: Company, cases: { held: string; other: string }) {
  const params = { client: client.id };
  const archive = await manager.asks(askArchive, { params });
  const receiptOf = async (id: string) => (await manager.asks(getCase, { params: { id } })).receiptNumber;
  const body = { receiptNumber: await receiptOf(cases.held), what: 'case', why: `${client.name}の係争` } as const;
  const hold = await manager.asks(holdFromDeletion, { params, body });
  const [certificate, left] = [newId(), newId()];
  const now = world.clock.now();
  await inAgency(world.house.books, { as: 'staff', agency: client.agency, by: theHouse }, async (tx) => {
    await retention.addCertificate(tx, {
      ...{ id: certificate, client: client.id, reason: 'retention', askedBy: null, beganAt: now, completedAt: now },
    });
    const { code, ...like } = client;
    await clients.save(tx, { ...like, id: left, code: `${code}旧`, name: `${client.name}旧店`, state: 'left' });
  });
  return {
    ...{ archive: archive.id, hold: hold.id, certificate, left, leftName: `${client.name}旧店` },
    receipt: await receiptOf(cases.other),
  };
}

export const ofKeeping: Record<string, Example> = {
  listArchives: company,
  askArchive: company,
  takeArchive: (at) => ({ params: { id: at.keeping.archive } }),
  listOwnArchives: nothing,
  askOwnArchive: nothing,
  takeOwnArchive: (at) => ({ params: { id: at.keeping.archive } }),
  listArrivals: nothing,
  sendArrival: () => ({ query: { name: 'x.tar.gz' }, body: Buffer.from('x'), type: 'application/gzip' }),
  getRetention: company,
  agreeRetention: (at) => ({ params: { client: at.client }, body: { days: usualDays } }),
  previewRetention: (at) => ({ params: { client: at.client }, body: { days: usualDays } }),
  holdFromDeletion: (at, of) => ({
    params: { client: at.client },
    body: { receiptNumber: of.keeping.receipt, what: 'case', why: '係争のため' },
  }),
  liftHold: (at) => ({ params: { id: at.keeping.hold } }),
  getCertificate: (at) => ({ params: { id: at.keeping.certificate } }),
  deleteClientData: (at) => ({ params: { client: at.keeping.left }, body: { typed: at.keeping.leftName } }),
};
