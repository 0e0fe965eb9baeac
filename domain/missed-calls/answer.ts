import type { MissedCall, MissedCallAnswer, MissedCallEvent } from './missed-call.ts';

/** An event without the things every event of one missed call has in common. */
type Happened = MissedCallEvent extends infer E
  ? E extends MissedCallEvent
    ? Omit<E, 'client' | 'id'>
    : never
  : never;

export function changed(missed: MissedCall, happened: Happened): MissedCallAnswer {
  const { client, id } = missed;
  return { missed, events: [{ client, id, ...happened } as MissedCallEvent] };
}

export function unchanged(missed: MissedCall): MissedCallAnswer {
  return { missed, events: [] };
}
