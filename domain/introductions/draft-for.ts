import { type Draft, emptyDraft } from '../cases/index.ts';
import type { Introduction } from './introduction.ts';

/** The intake of a caller who was announced begins with what was said of them; who they are they say themselves. */
export function draftFor(introduction: Pick<Introduction, 'about' | 'kind'> | null): Draft {
  if (!introduction) return emptyDraft();
  const { about: summary, kind } = introduction;
  return { ...emptyDraft(), summary, kind: kind === 'complaint' ? kind : '' };
}
