import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './desk.module.css';
import type { Draft } from './editor/use-draft.ts';
import { manualDeskWords } from './manual-desk-words.ts';

/** Whether what is typed is kept already. */
export function Saving({ draft, isDraft }: { draft: Draft; isDraft: boolean }) {
  const words = useWords(manualDeskWords).state;
  if (!isDraft) return null;
  if (!draft.isTouched) return <StatePill tone="active">{words.draft}</StatePill>;
  return (
    <span className={classes.said} role="status">
      {draft.isSaving ? words.saving : draft.isSaved ? words.saved : words.unsaved}
    </span>
  );
}
