import type { Message, ToldShown } from '@denwaban/api/relays';
import { type Case, reportLabel } from '@denwaban/domain/cases';
import { may, type Noted, type Told, whoWasTold } from '@denwaban/domain/relays';
import { may as mayPerson } from '@denwaban/domain/staff';
import type { Transfer } from '@denwaban/domain/transfers';
import { presentCallbacks } from '../../callbacks/present.ts';
import * as callbacks from '../../callbacks/store.ts';
import { scriptOf } from '../../cases/script.ts';
import * as cases from '../../cases/store.ts';
import * as contacts from '../../contacts/store.ts';
import { presentSent } from '../../corrections/present.ts';
import { presentOwn } from '../../remarks/present.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import * as staff from '../../staff/store.ts';
import { transferLine } from '../../transfers/present.ts';
import * as transfers from '../../transfers/store.ts';
import { standing } from '../present.ts';
import * as store from '../store.ts';

export async function presentMessage(tx: AgencyTx, about: string, who: Asker): Promise<Message | null> {
  return (await presentMessages(tx, [about], who))[0] ?? null;
}

/** Messages as the client's people see them, in the order asked for: one card each. */
export async function presentMessages(tx: AgencyTx, ids: readonly string[], who: Asker): Promise<Message[]> {
  if (ids.length === 0) return [];
  const known = await knownOf(tx, ids, who);
  const messages = [];
  for (const id of ids) {
    const found = known.cases.get(id);
    if (found) messages.push({ ...written(found, known), ...(await asked(tx, found)), ...course(found, known, who) });
  }
  return messages;
}

type Known = {
  cases: ReadonlyMap<string, Case>;
  received: ReadonlyMap<string, Date>;
  takers: ReadonlyMap<string, string>;
  contacts: ReadonlyMap<string, string>;
  relays: ReadonlyMap<string, store.Kept>;
  ledgers: ReadonlyMap<string, Noted[]>;
  callbacks: ReadonlyMap<string, Message['callback']>;
  corrections: ReadonlyMap<string, Message['corrections']>;
  remarks: ReadonlyMap<string, Message['remarks']>;
  transfers: ReadonlyMap<string, Transfer[]>;
};

async function knownOf(tx: AgencyTx, ids: readonly string[], who: Asker): Promise<Known> {
  const found = await cases.some(tx, ids);
  const relays = await store.ofCases(tx, ids);
  const promised = await presentCallbacks(tx, [...(await callbacks.ofCases(tx, ids)).values()], who);
  const taken = [...found.values()];
  const ledgers = await ledgersOf(tx, [...relays.values()]);
  const told = [...relays.values()].flatMap(({ chain }) => chain);
  const noted = [...ledgers.values()].flat().map(({ contact }) => contact);
  return {
    cases: found,
    relays,
    ledgers,
    corrections: await presentSent(tx, ids),
    remarks: await presentOwn(tx, ids),
    transfers: Map.groupBy(
      await transfers.ofCalls(
        tx,
        taken.flatMap(({ calls }) => calls),
      ),
      ({ call }) => call,
    ),
    received: await cases.receivedAt(tx, ids),
    takers: await staff.namesOf(
      tx,
      taken.flatMap(({ takenBy }) => takenBy ?? []),
    ),
    contacts: await contacts.namesOf(tx, [...taken.flatMap(({ addressee }) => addressee ?? []), ...told, ...noted]),
    callbacks: new Map(promised.map((callback) => [callback.case, callback])),
  };
}

async function ledgersOf(tx: AgencyTx, relays: readonly store.Kept[]): Promise<Map<string, Noted[]>> {
  const rows = await store.ledgersOf(
    tx,
    relays.map(({ id }) => id),
  );
  const grouped = Map.groupBy(rows, ({ relay_id }) => relay_id);
  const noted = (row: store.LedgerRow) => (row.contact_id === null ? [] : [{ ...row, contact: row.contact_id }]);
  return new Map([...grouped].map(([relay, lines]) => [relay, lines.flatMap(noted)]));
}

function written(found: Case, { received, takers, contacts: names }: Known) {
  const { id, receiptNumber, kind, complaintAbout, callerName, callerReading, callerCompany, callerNumber } = found;
  const { summary, details, answers, calls, state, addressee, takenBy, openedAt } = found;
  return {
    ...{ case: id, receiptNumber, kind, complaintAbout, callerName, callerReading, callerCompany, callerNumber },
    ...{ summary, details, state, calls: [...calls], answers: { ...answers } },
    receivedAt: (received.get(id) ?? openedAt).toISOString(),
    addressee: addressee === null ? null : { id: addressee, name: names.get(addressee) ?? '' },
    takenBy: (takenBy && takers.get(takenBy)) ?? '',
  };
}

async function asked(tx: AgencyTx, found: Case): Promise<Pick<Message, 'asked'>> {
  return { asked: (await scriptOf(tx, found)).questions };
}

type Course = Pick<Message, 'label' | 'relay' | 'callback' | 'corrections' | 'remarks' | 'transfers'>;

function course(found: Case, known: Known, who: Asker): Course {
  const relay = known.relays.get(found.id);
  return {
    label: relay?.label ?? reportLabel(found),
    relay: relay
      ? { id: relay.id, ...standing(relay, known), may: may(relay, who), told: toldOf(relay, known, who) }
      : null,
    callback: known.callbacks.get(found.id) ?? null,
    corrections: known.corrections.get(found.id) ?? [],
    remarks: known.remarks.get(found.id) ?? [],
    transfers: found.calls.flatMap((call) => known.transfers.get(call) ?? []).map(transferLine),
  };
}

/** A client's owner sees who has not answered; a colleague's standing is nobody else's affair. */
function toldOf(relay: store.Kept, { ledgers, contacts: names }: Known, who: Asker): ToldShown[] {
  return whoWasTold(relay, ledgers.get(relay.id) ?? [])
    .filter(({ contact }) => contact === who.person || mayPerson(who, 'see_who_answered'))
    .map(({ contact, tried, openedAt, acknowledgedAt, turn }) => ({
      contact: { id: contact, name: names.get(contact) ?? '' },
      tried: tried && { how: tried.how, at: tried.at.toISOString() },
      openedAt: openedAt?.toISOString() ?? null,
      acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
      turn: turnShown(turn),
    }));
}

function turnShown(turn: Told['turn']): ToldShown['turn'] {
  if (turn === null) return null;
  return turn.is === 'now'
    ? { is: turn.is, until: turn.until?.toISOString() ?? null }
    : { is: turn.is, at: turn.at?.toISOString() ?? null };
}
