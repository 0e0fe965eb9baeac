import { type Refusal, refuse } from '../refusals/index.ts';
import { checkContent } from './check-content.ts';
import type { PublishedVersion, RetiredVersion, ScriptEvent, ScriptVersion } from './script.ts';

type Change = { published: PublishedVersion; retired: RetiredVersion | null; events: ScriptEvent[] };

/**
 * Puts a draft in force and retires the version it replaces; calls under way keep the version they began with.
 * Refuses script_already_published, changed_meanwhile (a later version is in force), incomplete_input with its problems.
 */
export function publish(draft: ScriptVersion, current: PublishedVersion | null, now: Date): Change | Refusal {
  if (draft.state !== 'draft') return refuse('script_already_published');
  if (current && current.number >= draft.number) return refuse('changed_meanwhile');
  const problems = checkContent(draft.content);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return {
    published: { ...draft, state: 'published', publishedAt: now },
    retired: current && { ...current, state: 'retired' },
    events: [
      {
        name: 'script.published',
        client: draft.client,
        id: draft.id,
        data: { number: draft.number, replaces: current?.id ?? null, publishedAt: now.toISOString() },
      },
    ],
  };
}
