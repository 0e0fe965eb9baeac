import { Button } from '@mantine/core';
import { ErrorNotice, Sign, toned } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './intake.module.css';
import type { KeptDraft } from './use-draft.ts';
import { caseWords } from './words.ts';

/** Whether what is typed is safe: a quiet word while it is, a plain one when it is not yet. */
export function DraftNotice({ intake }: { intake: KeptDraft }) {
  const words = useWords(caseWords).keeping;
  const { keeping, theirs, error, keeper } = intake;
  switch (keeping) {
    case 'kept':
    case 'typing':
      return <p className={classes.kept}>{words[keeping]}</p>;
    case 'away':
      return (
        <p className={classes.unkept} style={toned('attention')} role="status">
          <Sign tone="attention" size={12} />
          <span>{words.away}</span>
        </p>
      );
    case 'clash':
      return (
        <div className={classes.unkept} style={toned('overdue')} role="alert">
          <Sign tone="overdue" size={12} />
          <span>
            {words.clash} {words.theirsIs(theirs?.draft.summary || words.blank)}
          </span>
          <Button size="compact-sm" onClick={keeper.keepOurs}>
            {words.ours}
          </Button>
          <Button size="compact-sm" variant="default" onClick={keeper.takeTheirs}>
            {words.theirs}
          </Button>
        </div>
      );
    case 'refused':
      return <ErrorNotice error={error} again={() => void keeper.flush()} />;
  }
}
