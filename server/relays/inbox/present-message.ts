import type { Message } from '@denwaban/api/relays';
import { type Case, reportLabel } from '@denwaban/domain/cases';
import { may } from '@denwaban/domain/relays';
import type { Who } from '@denwaban/domain/staff';
import { presentCallbacks } from '../../callbacks/present.ts';
import * as callbacks from '../../callbacks/store.ts';
import { scriptOf } from '../../cases/script.ts';
import * as cases from '../../cases/store.ts';
import * as contacts from '../../contacts/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import * as staff from '../../staff/store.ts';
import { standing } from '../present.ts';
import * as store from '../store.ts';

export async function presentMessage(tx: AgencyTx, about: string, who: Who): Promise<Message | null> {
  return (await presentMessages(tx, [about], who))[0] ?? null;
}

/** Messages as the client's people see them, in the order asked for: one card each. */
export async function presentMessages(tx: AgencyTx, ids: readonly string[], who: Who): Promise<Message[]> {
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
  callbacks: ReadonlyMap<string, Message['callback']>;
};

async function knownOf(tx: AgencyTx, ids: readonly string[], who: Who): Promise<Known> {
  const found = await cases.some(tx, ids);
  const relays = await store.ofCases(tx, ids);
  const promised = await presentCallbacks(tx, [...(await callbacks.ofCases(tx, ids)).values()], who);
  const taken = [...found.values()];
  const acknowledgers = [...relays.values()].flatMap(({ state }) => (state.is === 'acknowledged' ? state.by : []));
  return {
    cases: found,
    relays,
    received: await cases.receivedAt(tx, ids),
    takers: await staff.namesOf(
      tx,
      taken.map(({ takenBy }) => takenBy),
    ),
    contacts: await contacts.namesOf(tx, [...taken.flatMap(({ addressee }) => addressee ?? []), ...acknowledgers]),
    callbacks: new Map(promised.map((callback) => [callback.case, callback])),
  };
}

function written(found: Case, { received, takers, contacts: names }: Known) {
  const { id, receiptNumber, kind, complaintAbout, callerName, callerReading, callerCompany, callerNumber } = found;
  const { summary, details, answers, calls, state, addressee, takenBy, openedAt } = found;
  return {
    ...{ case: id, receiptNumber, kind, complaintAbout, callerName, callerReading, callerCompany, callerNumber },
    ...{ summary, details, state, calls: [...calls], answers: { ...answers } },
    receivedAt: (received.get(id) ?? openedAt).toISOString(),
    addressee: addressee === null ? null : { id: addressee, name: names.get(addressee) ?? '' },
    takenBy: takers.get(takenBy) ?? '',
  };
}

async function asked(tx: AgencyTx, found: Case): Promise<Pick<Message, 'asked'>> {
  return { asked: (await scriptOf(tx, found)).questions };
}

function course(found: Case, known: Known, who: Who): Pick<Message, 'label' | 'relay' | 'callback'> {
  const relay = known.relays.get(found.id);
  return {
    label: relay?.label ?? reportLabel(found),
    relay: relay ? { id: relay.id, ...standing(relay, known), may: may(relay, who) } : null,
    callback: known.callbacks.get(found.id) ?? null,
  };
}
