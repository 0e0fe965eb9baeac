import type { IntroductionAtDesk, IntroductionOnBoard, OwnIntroduction } from '@denwaban/api/introductions';
import type { Call } from '@denwaban/domain/calls';
import { type Introduction, mayChange } from '@denwaban/domain/introductions';
import type { Line } from '@denwaban/domain/lines';
import * as contacts from '../contacts/store.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

export async function presentIntroduction(tx: AgencyTx, introduction: Introduction): Promise<OwnIntroduction> {
  const [shown] = await presentIntroductions(tx, [introduction]);
  return shown as OwnIntroduction;
}

/** As the client's own people are shown them; whoever answered, by the name under which clients know them. */
export async function presentIntroductions(
  tx: AgencyTx,
  introductions: readonly Introduction[],
): Promise<OwnIntroduction[]> {
  if (introductions.length === 0) return [];
  const theirs = await lines.ofClient(tx, introductions[0]?.client ?? '');
  const ours = introductions.flatMap(({ state }) => (state.is === 'answered' ? state.operator : []));
  const [operators, people] = [await staff.namesOf(tx, ours), await contacts.namesOf(tx, introductions.map(writer))];
  return introductions.map((each) => ({
    ...said(each),
    line: lineOf(each, theirs),
    writtenBy: people.get(each.writtenBy) ?? '',
    ...{ writtenAt: each.writtenAt.toISOString(), until: each.until.toISOString() },
    ...{ missed: each.missed, state: each.state.is },
    answered: answeredOf(each, operators),
    may: { change: mayChange(each) },
  }));
}

/** What the operator is shown from the ring on; nothing once it was withdrawn. */
export async function introductionAtDesk(tx: AgencyTx, call: Call): Promise<IntroductionAtDesk | null> {
  if (call.introduction === null) return null;
  const found = await store.find(tx, call.introduction);
  if (!found || found.state.is === 'withdrawn') return null;
  const writtenBy = (await contacts.namesOf(tx, [found.writtenBy])).get(found.writtenBy) ?? '';
  return { ...said(found), writtenBy, writtenAt: found.writtenAt.toISOString() };
}

/** Of every client: who is about to be put through, and who waits. */
export async function introductionsOnBoard(tx: AgencyTx): Promise<IntroductionOnBoard[]> {
  const found = await store.waiting(tx);
  return found.map((each) => {
    const { client, until, state } = each;
    return { ...said(each), client, until: until.toISOString(), state: state.is === 'met' ? 'met' : 'open' };
  });
}

function lineOf({ line: id }: Introduction, theirs: readonly Line[]): OwnIntroduction['line'] {
  const { label, number } = theirs.find((line) => line.id === id) ?? { label: '', number: null };
  return { id, label, number };
}

function answeredOf({ state }: Introduction, operators: ReadonlyMap<string, string>): OwnIntroduction['answered'] {
  return state.is === 'answered' ? { by: operators.get(state.operator) ?? '', at: state.at.toISOString() } : null;
}

function said({ id, number, name, about, kind }: Introduction) {
  return { id, number, name, about, kind };
}

const writer = ({ writtenBy }: Introduction) => writtenBy;
