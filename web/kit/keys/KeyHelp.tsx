import { ActionIcon, Modal, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../words/index.ts';
import { KeyCap } from './KeyCap.tsx';
import { KeyScope, useKey, useKeysNow } from './KeyScope.tsx';
import type { Binding } from './key-book.ts';
import classes from './keys.module.css';
import { keyWords } from './words.ts';

/** The button that lists every key of the page; `?` does the same. */
export function KeyHelp() {
  const words = useWords(keyWords);
  const [shown, setShown] = useState<readonly Binding[]>();
  const now = useKeysNow();
  const open = () => setShown(now);
  useKey({ keys: '?', says: words.open, act: open });

  return (
    <>
      <Tooltip label={`${words.open} (?)`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={words.open}
          aria-keyshortcuts="?"
          onClick={open}
        >
          <IconKeyboard size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={words.title}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <KeyScope>
          <KeyList keys={shown ?? []} />
          <p className={classes.note}>{words.note}</p>
        </KeyScope>
      </Modal>
    </>
  );
}

function KeyList({ keys }: { keys: readonly Binding[] }) {
  const words = useWords(keyWords);
  if (keys.length === 0) return <p>{words.none}</p>;
  return (
    <dl className={classes.list}>
      {keys.map((key) => (
        <div key={key.keys}>
          <dt>
            <KeyCap keys={key.keys} />
            <span className="visually-hidden">{key.keys}</span>
          </dt>
          <dd>{key.says}</dd>
        </div>
      ))}
    </dl>
  );
}
