import type { Guidance, GuidanceKind } from './guidance.ts';

/** Of what is kept for a client and for the house, the one that is heard on a line: the line's own before the client's, before the house's. */
export function which(kept: readonly Guidance[], kind: GuidanceKind, line: string | null): Guidance | null {
  const fitting = kept.filter((each) => each.kind === kind && (each.line === null || each.line === line));
  const nearest = (near: (each: Guidance) => boolean) => fitting.find(near);
  return (
    nearest((each) => each.line !== null) ?? nearest((each) => each.client !== null) ?? nearest(() => true) ?? null
  );
}
