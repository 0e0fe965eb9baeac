import { join } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * What six pages or more have in common comes in one file, not in fifty of a few hundred bytes each; what the caller's page needs
 * of it comes in another, for a caller loads nothing else.
 */
export const chunks: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: (id, modules) => (callers(modules).has(id) ? 'base' : null), minShareCount: 2, priority: 1 },
    { name: 'shared', minShareCount: 6 },
  ],
};

type Modules = Rolldown.ChunkingContext;

const callersPage = join(import.meta.dirname, '..', 'call.html');
let reached: Set<string> | undefined;

function callers(modules: Modules): ReadonlySet<string> {
  reached ??= reachedFrom(callersPage, modules);
  return reached;
}

function reachedFrom(start: string, modules: Modules): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  return seen;
}
