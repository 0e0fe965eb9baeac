import type { Policy } from '@denwaban/domain/identity';
import { useWords } from '../kit/words/index.ts';
import { identityWords } from './words.ts';

/** What must agree, in a line: お名前が必ず一致、番号・お電話番号のうち1つ以上が一致 */
export function Needs({ policy }: { policy: Pick<Policy, 'always' | 'others' | 'atLeast'> }) {
  const words = useWords(identityWords);
  const { always, others, atLeast } = policy;
  const named = (list: Policy['always']) => list.map((fact) => words.short[fact]).join('・');
  return words.needs(named(always), atLeast > 0 ? words.atLeast(named(others), atLeast) : '');
}
