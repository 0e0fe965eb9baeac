import type { ContractShown } from '@denwaban/api/contracts';
import { type Contract, countsEnding } from '@denwaban/domain/contracts';

export function contractShown({ id, client, effectiveFrom, countRules, endings, ...terms }: Contract): ContractShown {
  const as = (ending: keyof Contract['endings']) => ({
    report: endings[ending],
    counted: countsEnding(countRules, ending),
  });
  const shown = {
    sales: as('sales'),
    wrong_number: as('wrong_number'),
    silent: as('silent'),
    machine: as('machine'),
    cut_off: as('cut_off'),
  };
  return { id, client, effectiveFrom, terms: { ...terms, endings: shown } };
}
