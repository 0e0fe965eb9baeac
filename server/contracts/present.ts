import type { ContractShown } from '@denwaban/api/contracts';
import type { Contract } from '@denwaban/domain/contracts';

export function contractShown({ id, client, effectiveFrom, countRules, ...terms }: Contract): ContractShown {
  return { id, client, effectiveFrom, terms };
}
