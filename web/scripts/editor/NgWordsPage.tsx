import { Sheet } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { editorWords } from './editor-words.ts';
import { Lines } from './Lines.tsx';
import type { PartProps } from './part.ts';

/** What must never be said; also looked for in what operators write. */
export function NgWordsPage({ content: { ngWords }, put, problem }: PartProps) {
  const words = useWords(editorWords);
  return (
    <Sheet title={words.ngWords}>
      <Lines
        name="ngWords"
        label={words.ngWords}
        description={words.ngWordsAbout}
        isNamedAbove
        lines={ngWords}
        put={(said) => put({ ngWords: said })}
        error={problem('ngWords')}
      />
    </Sheet>
  );
}
