import type { TradeEvent } from '@denwaban/domain/events';
import type { Books } from '../shell/agency.ts';
import { notify } from '../shell/notify.ts';

/** Hints to the consoles on all nodes that these events happened. `-` stands for nobody in particular. */
export function hint({ pool }: Pick<Books, 'pool'>, agency: string, events: readonly TradeEvent[]): void {
  notify(
    pool,
    'live',
    worthHinting(events).map((event) => payload(agency, event)),
  );
}

// Told to every waiting caller every half a minute, and changes nothing that a console shows.
const silent: ReadonlySet<TradeEvent['name']> = new Set(['call.told_wait']);

export function worthHinting(events: readonly TradeEvent[]): readonly TradeEvent[] {
  return events.filter(({ name }) => !silent.has(name));
}

function payload(agency: string, { name, id, client, data }: TradeEvent): string {
  const operator = /^(call|operator)\./.test(name) && 'operator' in data ? data.operator : null;
  return [agency, name, id, client ?? '-', operator ?? '-'].join(' ');
}
