export type RefusalKind = 'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'over_limit';

// Every refusal of the house, by its kind. server/texts has its words in Japanese and English; a test holds the two together.
const codesByKind = {
  not_found: ['not_found'],
  forbidden: ['not_allowed', 'signed_out'],
  invalid: ['incomplete_input', 'required', 'malformed'],
  conflict: ['changed_meanwhile'],
  over_limit: ['too_many_tries'],
} as const satisfies Record<RefusalKind, readonly string[]>;

export type RefusalCode = (typeof codesByKind)[RefusalKind][number];

export const refusalCodes: readonly RefusalCode[] = Object.values(codesByKind).flat();

export function kindOf(code: RefusalCode): RefusalKind {
  const kinds = Object.keys(codesByKind) as RefusalKind[];
  return kinds.find((kind) => (codesByKind[kind] as readonly string[]).includes(code)) as RefusalKind;
}
