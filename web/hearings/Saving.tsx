import { Button } from '@mantine/core';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './hearings.module.css';
import type { SheetInHand } from './use-sheet.ts';
import { hearingWords } from './words.ts';

/** Whether what is typed is kept already. */
export function Saving({ inHand, reload }: { inHand: SheetInHand; reload: () => void }) {
  const words = useWords(hearingWords).saving;
  const { error, isClashed, isSaving, isChanged, keep } = inHand;
  if (error) {
    return (
      <div role="alert" className={classes.saving}>
        <StatePill tone="attention">{isClashed ? words.clashed : words.failed}</StatePill>
        <Button size="compact-sm" variant="default" onClick={() => (isClashed ? reload() : void keep())}>
          {isClashed ? words.reload : words.again}
        </Button>
      </div>
    );
  }
  return (
    <div role="status" className={classes.saving}>
      {isSaving ? words.saving : isChanged ? words.unsaved : words.saved}
    </div>
  );
}
