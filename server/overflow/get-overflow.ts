import type { getOverflow as endpoint, OverflowShown } from '@denwaban/api/overflow';
import type { Overflow } from '@denwaban/domain/overflow';
import { refuse } from '@denwaban/domain/refusals';
import { mayAnswer } from '@denwaban/domain/staff';
import * as clients from '../clients/store.ts';
import type { Capability } from '../exchange/exchange.ts';
import * as lines from '../lines/store.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

/** Refuses not_found. */
export async function getOverflow(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const [theirs, set] = [await lines.ofClient(tx, client), await store.ofClient(tx, client)];
  const open = theirs.filter(({ state, kind }) => state === 'open' && kind !== 'desk');
  return {
    lines: open.map(({ id, label, exchange }) => {
      const can = (what: Capability) => tx.books.exchanges.get(exchange)?.can.includes(what) ?? false;
      return {
        ...{ id, label, overflow: shown(set.get(id)) },
        can: { ask: can('keys'), ringBack: can('keys') && can('dial'), takeMessages: can('voicemail') },
      };
    }),
    people: await peopleOf(tx, client),
  };
}

function shown(overflow: Overflow | undefined): OverflowShown | null {
  if (!overflow) return null;
  const { waitedSeconds, expectedMinutes, before, others, does } = overflow;
  const whatIsDone = does.is === 'asks' ? { ...does, choices: [...does.choices] } : does;
  return { waitedSeconds, expectedMinutes, before, others, does: whatIsDone };
}

async function peopleOf(tx: AgencyTx, client: string) {
  const granted = new Map(
    (await routing.grants(tx))
      .filter((grant) => grant.client === client)
      .map(({ staff: person, onlyOverflow }) => [person, onlyOverflow]),
  );
  const people = (await staff.all(tx)).filter((person) => person.state === 'active' && mayAnswer(person));
  return people.map(({ id, businessName: name }) => ({ id, name, answers: answersOf(granted.get(id)) }));
}

function answersOf(onlyOverflow: boolean | undefined): 'always' | 'on_overflow' | 'never' {
  if (onlyOverflow === undefined) return 'never';
  return onlyOverflow ? 'on_overflow' : 'always';
}
