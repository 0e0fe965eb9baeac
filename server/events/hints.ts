import type { TradeEvent } from '@denwaban/domain/events';
import type { Books } from '../shell/agency.ts';
import { notify } from '../shell/notify.ts';

/** Hints to the consoles on all nodes that these events happened. `-` stands for nobody in particular. */
export function hint({ pool }: Pick<Books, 'pool'>, agency: string, events: readonly TradeEvent[]): void {
  notify(
    pool,
    'live',
    events.map((event) => payload(agency, event)),
  );
}

function payload(agency: string, { name, id, client, data }: TradeEvent): string {
  const operator = /^(call|operator)\./.test(name) && 'operator' in data ? data.operator : null;
  return [agency, name, id, client ?? '-', operator ?? '-'].join(' ');
}
