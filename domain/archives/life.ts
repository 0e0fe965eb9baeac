import { type Refusal, refuse } from '../refusals/index.ts';
import { type Archive, type ArchiveEvent, daysKept } from './archive.ts';

export type ArchiveAnswer = { archive: Archive; events: ArchiveEvent[] };

type Asking = Pick<Archive, 'id' | 'client' | 'askedBy'>;

/** Refuses archive_under_way: one of this client is being made already. */
export function ask(latest: Archive | null, asking: Asking, now: Date): ArchiveAnswer | Refusal {
  if (latest && isUnderWay(latest)) return refuse('archive_under_way');
  const archive = {
    ...asking,
    askedAt: now,
    state: 'waiting',
    done: 0,
    total: 0,
    made: null,
    settledAt: null,
  } as const;
  return { archive, events: [told('archive.asked', archive)] };
}

export function isUnderWay({ state }: Archive): boolean {
  return state === 'waiting' || state === 'working';
}

export function made(archive: Archive, { bytes, sha256 }: { bytes: number; sha256: string }, now: Date): ArchiveAnswer {
  const expiresAt = new Date(now.getTime() + daysKept * 86_400_000);
  return {
    archive: { ...archive, state: 'done', done: archive.total, made: { bytes, sha256, expiresAt }, settledAt: now },
    events: [{ name: 'archive.made', client: archive.client, id: archive.id, data: { bytes, sha256 } }],
  };
}

export function failed(archive: Archive, now: Date): ArchiveAnswer {
  return { archive: { ...archive, state: 'failed', settledAt: now }, events: [told('archive.failed', archive)] };
}

/** The file goes, the line in the list stays. Nothing, where it is not done or not yet time. */
export function expire(archive: Archive, now: Date): ArchiveAnswer | null {
  if (archive.state !== 'done' || !archive.made || archive.made.expiresAt > now) return null;
  return { archive: { ...archive, state: 'expired' }, events: [told('archive.expired', archive)] };
}

/** Refuses not_found where there is nothing to take: not made yet, failed, or gone by its day. */
export function take(archive: Archive | null, now: Date): NonNullable<Archive['made']> | Refusal {
  if (!archive?.made || archive.state !== 'done' || archive.made.expiresAt <= now) return refuse('not_found');
  return archive.made;
}

function told(
  name: 'archive.asked' | 'archive.failed' | 'archive.expired',
  { client, id }: Pick<Archive, 'client' | 'id'>,
) {
  return { name, client, id, data: {} } as const;
}
