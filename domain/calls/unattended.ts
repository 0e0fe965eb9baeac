import { type Arrival, arrived, begin } from './arrive.ts';
import type { Spoken } from './call.ts';
import { lineDead } from './end.ts';
import { event } from './event.ts';
import { onItsWaySeconds } from './message.ts';
import { changed, type Outcome } from './outcome.ts';

/**
 * A caller whom the exchange met by itself while nobody of ours was there: announced so, perhaps left a message, and was gone
 * before we knew. The call stands at its own times; what was said is on its way. Who rang in the client's hours and said
 * nothing has given up waiting for us.
 */
export function enterUnattended(
  { hours, ...known }: Arrival,
  { began, ended }: { began: Date; ended: Date },
  now: Date,
): Outcome {
  const until = new Date(now.getTime() + onItsWaySeconds * 1000);
  const waited: Pick<Spoken, 'queued'> = hours === 'open' ? { queued: true } : {};
  const call = begin(known, began, { is: 'spoken', until, enteredAt: now, ...waited });
  const over = lineDead(call, 'caller', ended);
  const times = { began: began.toISOString(), ended: ended.toISOString() };
  return changed(over, { events: [arrived(over), event(over, 'call.entered', { operator: null, ...times })] });
}
