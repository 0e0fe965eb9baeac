// The number that the people of clients see when we ring them (取次の発信番号): theirs to know us by, and no client's.
import { type Refusal, refuse } from '../refusals/index.ts';
import { standing } from './standing.ts';
import type { Lending, StockEvent, StockNumber } from './stock.ts';

type Answer = { number: StockNumber; events: readonly StockEvent[] };

/** From now on; until then it was another, or each client's own. Refuses number_not_free: a client has it, or had it lately. */
export function chooseForPeople(number: StockNumber, last: Lending | null): Answer | Refusal {
  const { is } = standing(number, last);
  if (is === 'for_people') return { number, events: [] };
  return is === 'free' ? turned(number, 'stock.chosen_for_people') : refuse('number_not_free');
}

/** It is free again at once: nobody was told to ring it. */
export function leaveForPeople(number: StockNumber): Answer {
  return turned(number, 'stock.left_for_people');
}

function turned(number: StockNumber, name: 'stock.chosen_for_people' | 'stock.left_for_people'): Answer {
  const forPeople = name === 'stock.chosen_for_people';
  return { number: { ...number, forPeople }, events: [{ name, client: null, id: number.id, data: {} }] };
}
