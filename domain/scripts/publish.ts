import { type Refusal, refuse } from '../refusals/index.ts';
import { blankContent } from './blank-content.ts';
import { carryOver } from './carry-over.ts';
import { checkContent } from './check-content.ts';
import type {
  DraftVersion,
  PublishedVersion,
  RetiredVersion,
  ScheduledVersion,
  ScriptContent,
  ScriptVersion,
  VersionEvent,
} from './script.ts';

/** What a client has besides the version that is to come into force. */
export type Standing = {
  current: PublishedVersion | null;
  /** A version that waits for its day. */
  waiting: ScheduledVersion | null;
};

export type Publisher = { by: string; note: string };

export type InForce = {
  published: PublishedVersion;
  retired: RetiredVersion | null;
  /** The version that waits, where what came into force before its day had to be taken over into it. */
  waiting: ScheduledVersion | null;
  events: VersionEvent[];
};

type Publication = Standing & Publisher & { draft: ScriptVersion };

/**
 * Puts a draft in force at once and retires the version it replaces; calls under way keep the version they began with.
 * Refuses script_already_published, incomplete_input with its problems.
 */
export function publish({ draft, by, note, ...standing }: Publication, now: Date): InForce | Refusal {
  if (draft.state !== 'draft') return refuse('script_already_published');
  const problems = checkContent(draft.content);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return putInForce({ ...draft, publishedBy: by, note: note || draft.note }, standing, now);
}

/** Sets the day of a draft. Refuses script_already_published, script_scheduled (another waits), already_past, incomplete_input. */
export function schedule(
  { draft, waiting, by, note, effectiveAt }: Publication & { effectiveAt: Date },
  now: Date,
): { scheduled: ScheduledVersion; events: VersionEvent[] } | Refusal {
  if (draft.state !== 'draft') return refuse('script_already_published');
  if (waiting) return refuse('script_scheduled');
  if (effectiveAt <= now) return refuse('already_past');
  const problems = checkContent(draft.content);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const { client, id, number } = draft;
  return {
    scheduled: { ...draft, state: 'scheduled', effectiveAt, publishedBy: by, note: note || draft.note },
    events: [{ name: 'script.scheduled', client, id, data: { number, effectiveAt: effectiveAt.toISOString() } }],
  };
}

/** The day has come. */
export function takeEffect(waiting: ScheduledVersion, current: PublishedVersion | null, now: Date): InForce {
  return putInForce(waiting, { current, waiting: null }, now);
}

type Recall = { waiting: ScheduledVersion; draft: DraftVersion | null; current: PublishedVersion | null };

/** Takes back the day of a version: it is a draft again or, where another draft was begun meanwhile, is taken over into that. */
export function recall({ waiting, draft, current }: Recall): { draft: DraftVersion; events: VersionEvent[] } {
  const { client, id, number } = waiting;
  const events: VersionEvent[] = [{ name: 'script.recalled', client, id, data: { number } }];
  if (!draft) return { draft: { ...waiting, state: 'draft', effectiveAt: null, publishedBy: null }, events };
  const from = current?.content ?? blankContent;
  const { content } = carryOver({ from, to: waiting.content, onto: draft.content });
  return { draft: { ...draft, content, revision: draft.revision + 1 }, events };
}

type Restoration = Standing & Publisher & { id: string; number: number; old: ScriptVersion };

/** Puts what an older version said in force again, as a new version. Refuses script_already_published where it is in force. */
export function restore({ id, number, old, by, note, ...standing }: Restoration, now: Date): InForce | Refusal {
  if (old.state !== 'retired') return refuse('script_already_published');
  const again = { id, client: old.client, number, content: old.content, note, revision: 1, publishedBy: by };
  return putInForce({ ...again, effectiveAt: null }, standing, now);
}

type Coming = Pick<PublishedVersion, 'id' | 'client' | 'number' | 'content' | 'note' | 'revision' | 'publishedBy'> & {
  effectiveAt: Date | null;
};

function putInForce(coming: Coming, { current, waiting }: Standing, now: Date): InForce {
  const published: PublishedVersion = { ...coming, state: 'published', publishedAt: now };
  const { client, id, number } = published;
  return {
    published,
    retired: current && { ...current, state: 'retired' },
    waiting: waiting && current && takenOver(waiting, current.content, published.content),
    events: [
      {
        name: 'script.published',
        client,
        id,
        data: { number, replaces: current?.id ?? null, publishedAt: now.toISOString() },
      },
    ],
  };
}

// What is put right today must not come back wrong on the day the waiting version comes into force.
function takenOver(waiting: ScheduledVersion, from: ScriptContent, to: ScriptContent): ScheduledVersion {
  const { content } = carryOver({ from, to, onto: waiting.content });
  return { ...waiting, content };
}
