import type { RetentionShown } from '@denwaban/api/retention';
import { Facts, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { retentionWords } from './words.ts';

export function LawBound({ lawBound }: Pick<RetentionShown, 'lawBound'>) {
  const words = useWords(retentionWords);
  const say = useSay();
  const facts = lawBound.map(({ kind, years }) => ({
    name: words.years(say.number(years)),
    value: words.lawBound[kind],
  }));
  return (
    <Sheet title={words.law}>
      <Facts facts={facts} />
    </Sheet>
  );
}
