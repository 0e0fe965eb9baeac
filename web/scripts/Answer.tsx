import { excerpt, marked, type Piece } from '@denwaban/domain/search';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../kit/words/index.ts';
import type { Entry } from './find-in-manual.ts';
import classes from './manual.module.css';
import { manualWords } from './manual-words.ts';

type Props = { id: string; entry: Entry; sought: string; isOpen: boolean; open: () => void };

/** One answer: its question, and its words whole once it is walked to or clicked. */
export function Answer({ id, entry, sought, isOpen, open }: Props) {
  const words = useWords(manualWords);
  const row = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  const shows = isOpen || isHeld;
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field walks this list by the arrow keys
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isOpen}
      className={classes.entry}
      onClick={() => {
        open();
        setHeld(!isHeld);
      }}
    >
      <p className={classes.question}>
        <span className={classes.kind} data-is={entry.is}>
          {words[entry.is]}
        </span>
        <span>
          <Marked pieces={marked(entry.title, sought)} />
        </span>
      </p>
      {shows ? (
        <p className={classes.words}>
          <Marked pieces={marked(entry.words, sought)} />
        </p>
      ) : (
        <p className={classes.glance}>
          <Marked pieces={excerpt(entry.words, sought, 48)} />
        </p>
      )}
      {entry.product && shows && <p className={classes.about}>{words.product(entry.product)}</p>}
    </div>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name than their place
  return pieces.map(({ text, marked: is }, at) => (is ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>));
}
