import type { RetentionShown } from '@denwaban/api/retention';
import { Facts, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { retentionWords } from './words.ts';

export function LawBound({ lawBound }: Pick<RetentionShown, 'lawBound'>) {
  const words = useWords(retentionWords);
  const say = useSay();
  const terms = [...new Set(lawBound.map(({ years }) => years))];
  const facts = terms.map((term) => ({
    name: words.years(say.number(term)),
    value: lawBound
      .filter(({ years }) => years === term)
      .map(({ kind }) => words.lawBound[kind])
      .join('\n'),
  }));
  return (
    <Sheet title={words.law}>
      <Facts facts={facts} />
    </Sheet>
  );
}
