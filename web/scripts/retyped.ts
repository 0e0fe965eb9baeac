import type { Answer, Given } from '@denwaban/domain/scripts';

/** An answer typed anew; the tick of a read-back belongs to the words that were read, and goes with them. */
export function retyped(before: Answer | null, typed: Partial<Given>): Given {
  const { given, reading } = before && 'given' in before ? before : { given: '', reading: undefined };
  const now = { given, ...(reading === undefined ? {} : { reading }), ...typed };
  return { ...now, readBack: typed.readBack ?? false };
}
