import type { RoundShown } from '@denwaban/api/rounds';
import { may, next, type Ring, type Round, type Try } from '@denwaban/domain/rounds';
import type { Who } from '@denwaban/domain/staff';
import * as cases from '../cases/lists/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

export async function presentRound(tx: AgencyTx, round: Round, who: Who): Promise<RoundShown> {
  const [shown] = await presentRounds(tx, [round], who);
  return shown as RoundShown;
}

/** Rounds with whom to ring and who was rung, and with what `who` may do about each. */
export async function presentRounds(tx: AgencyTx, rounds: readonly Round[], who: Who): Promise<RoundShown[]> {
  if (rounds.length === 0) return [];
  const known = await knownOf(tx, rounds);
  return rounds.map((round) => ({
    ...about(round, known),
    ...standing(round, known),
    list: round.list.map((ring) => ({ ...rung(ring, known), rung: outcomeIn(round, ring) })),
    next: nextOf(round, known),
    tries: round.tries.map((each) => tryShown(each, known)),
    may: may(round, who),
  }));
}

type Names = ReadonlyMap<string, string>;
type Known = {
  clients: Awaited<ReturnType<typeof clients.some>>;
  cases: ReadonlyMap<string, cases.Listed>;
  contacts: Names;
  staff: Names;
};

async function knownOf(tx: AgencyTx, rounds: readonly Round[]): Promise<Known> {
  const rings = rounds.flatMap(({ list, tries }) => [...list, ...tries]);
  return {
    clients: await clients.some(tx, [...new Set(rounds.map(({ client }) => client))]),
    cases: await cases.some(
      tx,
      rounds.map((round) => round.case),
    ),
    contacts: await contacts.namesOf(
      tx,
      rings.map(({ contact }) => contact),
    ),
    staff: await staff.namesOf(tx, rounds.flatMap(staffIn)),
  };
}

function staffIn({ tries, state }: Round): string[] {
  return [...tries.map(({ by }) => by), ...(state.is === 'stood_down' ? [state.by] : [])];
}

function about({ id, client, case: caseId, call, why, startedAt, pass }: Round, known: Known) {
  const { receiptNumber = '', summary = '' } = known.cases.get(caseId) ?? {};
  const { name: clientName = '', colour: clientColour = '' } = known.clients.get(client) ?? {};
  return {
    ...{ id, client, clientName, clientColour, case: caseId, receiptNumber, summary, call, why, pass },
    startedAt: startedAt.toISOString(),
  };
}

function standing({ state }: Round, known: Known) {
  const ended = state.is === 'reached' || state.is === 'stood_down';
  return {
    state: state.is,
    idleSince: state.is === 'under_way' ? (state.idleSince?.toISOString() ?? null) : null,
    againAt: state.is === 'exhausted' ? state.againAt.toISOString() : null,
    endedAt: ended ? state.at.toISOString() : null,
    reached: state.is === 'reached' ? named(state.contact, known) : null,
    stoodDownBy: state.is === 'stood_down' ? (known.staff.get(state.by) ?? '') : null,
    words: wordsOf(state),
  };
}

function wordsOf(state: Round['state']): string | null {
  if (state.is === 'reached') return state.words;
  return state.is === 'stood_down' ? state.why : null;
}

function nextOf(round: Round, known: Known) {
  const ring = next(round);
  return ring && rung(ring, known);
}

function outcomeIn({ tries, pass }: Round, { contact }: Ring): Try['outcome'] | null {
  return tries.findLast((each) => each.contact === contact && each.pass === pass)?.outcome ?? null;
}

function tryShown({ contact, number, pass, outcome, words, by, at }: Try, known: Known) {
  return {
    ...{ contact: named(contact, known), number, pass, outcome, words, by: known.staff.get(by) ?? '' },
    at: at.toISOString(),
  };
}

function rung({ contact, number }: Ring, known: Known) {
  return { ...named(contact, known), number };
}

function named(id: string, { contacts: names }: Known) {
  return { id, name: names.get(id) ?? '' };
}
