import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../kit/words/index.ts';
import classes from './hearings.module.css';
import { sheetWords } from './sheet-words.ts';

/** One of several, with the button that takes it away. */
export function Row({ children, remove }: { children: ReactNode; remove: () => void }) {
  const { ask } = useWords(sheetWords);
  return (
    <div className={classes.item}>
      <div className={classes.itemFields}>{children}</div>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={ask.remove} onClick={remove}>
        <IconTrash size={18} />
      </ActionIcon>
    </div>
  );
}
