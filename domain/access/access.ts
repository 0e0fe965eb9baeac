// Access (閲覧記録): who saw, heard, exported what of whose data, and who was let in anew. It is added to and never changed; every record is sealed
// with the hash of the one before it, so that one changed or removed behind our back is found and named.

/** What may be seen: a thing with an id of its own, or a list or file made of many. */
export const accessTo = [
  'archive',
  'backup',
  'call',
  'callbacks',
  'caller',
  'callers',
  'calls',
  'case',
  'cases',
  'document',
  'factors',
  'import',
  'live_call',
  'message',
  'order',
  'recording',
  'report',
  'search',
  'tasks',
  'usage',
  'verification',
] as const;
export type AccessTo = (typeof accessTo)[number];

export const accessActions = ['view', 'listen', 'look_up', 'export', 'download', 'print', 'reset'] as const;
export type AccessAction = (typeof accessActions)[number];

/** What came of it: it was given, there was nothing, or it was refused. */
export type AccessResult = 'given' | 'nothing' | 'refused';

export type Access = {
  id: string;
  /** Whose data; null for what is of no one client. */
  client: string | null;
  /** Who, and what they were called and were when they looked: people marry, rise and leave. */
  by: { kind: 'staff' | 'contact' | 'caller' | 'house'; id: string | null; name: string | null; role: string | null };
  to: AccessTo;
  /** The thing itself; null for a list. */
  about: string | null;
  action: AccessAction;
  result: AccessResult;
  /** What it was for or about, where more is to be said than the thing: `2026-05-06`, a file's name. */
  why: string | null;
  /** The network address it was asked from; null where no request stands behind it. */
  from: string | null;
  at: Date;
};

export const minutesOfOneLook = 60;

/**
 * A page refetches, a player jumps about, a search goes on letter by letter: the same look by the same person is one for
 * an hour. A live call that is listened to, a look at an order, and what leaves the building, counts each time.
 */
export function lasts({ to, action, about }: Pick<Access, 'to' | 'action' | 'about'>): boolean {
  if (to === 'live_call') return false;
  return action === 'view' || action === 'listen' || (action === 'look_up' && about === null);
}
