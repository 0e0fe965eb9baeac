// A company about to go live and one about to be gone, so that whatever is done with either may be asked.
import { previewFilling, saveHearing } from '@denwaban/api/hearings';
import type { Call } from '@denwaban/domain/calls';
import { blankSheet } from '@denwaban/domain/hearings';
import type { Journey, Tick } from '@denwaban/domain/journeys';
import { exempt } from '@denwaban/domain/verifications';
import * as archives from '@denwaban/server/archives/store.ts';
import * as calls from '@denwaban/server/calls/store.ts';
import { takeOn } from '@denwaban/server/clients/take-on.ts';
import * as contacts from '@denwaban/server/contacts/store.ts';
import * as contracts from '@denwaban/server/contracts/store.ts';
import { record } from '@denwaban/server/events/record.ts';
import { keep } from '@denwaban/server/journeys/keep.ts';
import * as journeys from '@denwaban/server/journeys/store.ts';
import { newLine } from '@denwaban/server/lines/new-line.ts';
import * as lines from '@denwaban/server/lines/store.ts';
import * as retention from '@denwaban/server/retention/store.ts';
import * as scripts from '@denwaban/server/scripts/store.ts';
import { type AgencyTx, inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import * as verifications from '@denwaban/server/verifications/store.ts';
import type { Company } from './company.ts';
import type { Place } from './place.ts';

export async function onTheirWay({ client, manager, operatorId, world }: Company) {
  const scope = { as: 'staff', agency: client.agency, by: theHouse } as const;
  const set = await inAgency(world.house.books, scope, async (tx) => ({
    comer: await isReady(tx, client, operatorId),
    goer: await isGoing(tx, client, operatorId),
  }));
  const params = { client: set.comer.client };
  await manager.asks(saveHearing, {
    params,
    body: { sheet: { ...blankSheet, callsAMonth: 70 } as never, revision: 0 },
  });
  const { seen } = await manager.asks(previewFilling, { params });
  return { comer: { ...set.comer, seen }, goer: set.goer };
}

type Like = Company['client'];

async function named(tx: AgencyTx, like: Like, which: string) {
  const { reading, colour, callerNoun } = like;
  const code = `${which}${like.id.slice(7, 8)}${like.id.slice(12, 13)}`;
  return takeOn(tx, { code, name: `${like.name}の${which === 'kk' ? '新店' : '旧店'}`, reading, colour, callerNoun });
}

async function isReady(tx: AgencyTx, like: Like, operator: string) {
  const { id } = await named(tx, like, 'kk');
  const line = newLine({ id: tx.id(), client: id, label: '代表', number: null });
  await lines.save(tx, line);
  await contracts.save(tx, { ...like.contract, id: tx.id(), client: id });
  const { draft } = await scripts.current(tx, id);
  if (draft) await scripts.save(tx, { ...draft, state: 'published', publishedAt: tx.now });
  await record(tx, { name: 'hours.changed', client: id, id, data: {} });
  const [person] = Object.values(like.contacts);
  if (person) await contacts.add(tx, { ...person, id: tx.id(), client: id, name: `${like.name}の店長` });
  const exemption = exempt(id, { reason: `${like.name}と同じ会社`, by: operator }, tx.now);
  if ('reason' in exemption) await verifications.saveExemption(tx, exemption);
  const call = await rang(tx, { client: id, line: line.id, operator });
  const tick: Tick = { call, proof: null, words: '', by: operator, at: tx.now };
  await becomes(tx, id, { stage: 'opening', ticks: { reached: tick, greeted: tick, reported: tick } });
  return { client: id, call };
}

/** Its lines are closed already, and whoever is asked may still do each of the last steps. */
async function isGoing(tx: AgencyTx, like: Like, operator: string): Promise<Place['goer']> {
  const { id } = await named(tx, like, 'gg');
  const leaving = {
    ...{ noticedOn: '2026-11-01', lastDay: '2099-12-31', why: `${like.name}に統合`, lateWords: '', lateUntil: null },
    ...{ watchedSince: tx.now, linesClosedAt: tx.now },
  };
  const [archive, certificate] = [tx.id(), tx.id()];
  await archives.add(tx, {
    ...{ id: archive, client: id, askedBy: { kind: 'staff', id: operator }, askedAt: tx.now, state: 'done' },
    ...{ done: 1, total: 1, made: { bytes: 1, sha256: like.id, expiresAt: tx.now }, settledAt: tx.now },
  });
  await retention.addCertificate(tx, {
    ...{ id: certificate, client: id, reason: 'client_left', askedBy: operator, beganAt: tx.now, completedAt: tx.now },
  });
  const handed = { call: null, proof: archive, words: `${like.name}の総務へ`, by: operator, at: tx.now };
  await becomes(tx, id, { stage: 'leaving', liveAt: tx.now, leaving, ticks: { archive_handed: handed } });
  return { client: id, archive, certificate };
}

async function becomes(tx: AgencyTx, client: string, change: Partial<Journey>): Promise<void> {
  const journey = (await journeys.lock(tx, client)) as Journey;
  await keep(tx, { journey: { ...journey, ...change }, events: [] });
}

async function rang(tx: AgencyTx, { client, line, operator }: { client: string; line: string; operator: string }) {
  const call: Call = {
    ...{
      id: tx.id(),
      client,
      line,
      exchange: 'browser',
      from: { kind: 'withheld' },
      caller: null,
      scriptVersion: null,
      recording: { is: 'off' },
    },
    ...{ state: { is: 'ended', how: 'talked' }, step: 0, arrivedAt: tx.now, answeredAt: tx.now, operator },
    ...{ endedAt: tx.now, endedBy: 'caller', disposition: 'wrong_number', pastOffers: [], unconfirmed: [], memo: null },
    ...{ out: null, passedOnAt: null, third: null, menu: null, listener: null, introduction: null, keysHeard: '' },
  };
  await calls.add(tx, call);
  return call.id;
}
