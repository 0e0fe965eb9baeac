import { noteGap } from '@denwaban/api/scripts';
import { useTell } from '../kit/ask/index.ts';
import { KeyButton } from '../kit/keys/index.ts';
import { ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './manual.module.css';
import { manualWords } from './manual-words.ts';

/** One key says that the manual had no answer, so that the client learns what its callers ask. */
export function GapButton({ call, searched }: { call: string; searched: string }) {
  const words = useWords(manualWords);
  const telling = useTell(noteGap);
  const isKept = telling.isSuccess && telling.variables?.body.searched === searched.trim();
  return (
    <div>
      <ErrorNotice error={telling.error} />
      <KeyButton
        keys="Alt+G"
        size="compact-sm"
        variant="default"
        disabled={searched.trim() === '' || isKept}
        act={() => telling.mutate({ params: { id: call }, body: { searched: searched.trim(), words: '' } })}
      >
        {words.gap}
      </KeyButton>
      {isKept && (
        <p role="status" className={classes.about}>
          {words.gapKept}
        </p>
      )}
    </div>
  );
}
