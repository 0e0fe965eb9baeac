import type { HandoverShown } from '@denwaban/api/handovers';
import { type Handover, may } from '@denwaban/domain/handovers';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import { itemsOf } from './items.ts';

export async function presentHandover(tx: AgencyTx, handover: Handover, person: string): Promise<HandoverShown> {
  const [shown] = await presentHandovers(tx, [handover], person);
  return shown as HandoverShown;
}

/** What was left from one to the next; each line as it stands today. */
export async function presentHandovers(
  tx: AgencyTx,
  handovers: readonly Handover[],
  person: string,
): Promise<HandoverShown[]> {
  if (handovers.length === 0) return [];
  const items = await itemsOf(
    tx,
    handovers.flatMap(({ lines }) => lines),
    person,
  );
  const names = await staff.namesOf(tx, handovers.flatMap(peopleOf));
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  return handovers.map((handover) => {
    const { id, by, to, words, lines, at, state } = handover;
    return {
      ...{ id, by: named(by), to: to === null ? null : named(to), words, at: at.toISOString(), state: state.is },
      items: lines.flatMap((line) => items.get(line.id) ?? []),
      takenBy: state.is === 'taken' ? (names.get(state.by) ?? '') : null,
      settledAt: state.is === 'open' ? null : state.at.toISOString(),
      may: may(handover, person),
    };
  });
}

function peopleOf({ by, to, state }: Handover): string[] {
  return [by, ...(to === null ? [] : [to]), ...(state.is === 'taken' ? [state.by] : [])];
}
