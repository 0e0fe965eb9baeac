import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/index.ts';
import classes from './Skeletons.module.css';
import { pieceWords } from './words.ts';

const widths = ['92%', '78%', '85%', '64%', '88%'];

/** Lines of text to come. */
export function SkeletonLines({ count = 3 }: { count?: number }) {
  return (
    <Waiting>
      {upTo(count).map((line) => (
        <Skeleton key={line} height={14} width={widths[line % widths.length]} />
      ))}
    </Waiting>
  );
}

/** Rows of a table or cards of a list to come. */
export function SkeletonRows({ count = 6, height = 38 }: { count?: number; height?: number }) {
  return (
    <Waiting>
      {upTo(count).map((row) => (
        <Skeleton key={row} height={height} />
      ))}
    </Waiting>
  );
}

function Waiting({ children }: { children: ReactNode }) {
  const words = useWords(pieceWords);
  return (
    <div className={classes.waiting} role="status" aria-label={words.loading}>
      {children}
    </div>
  );
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
