import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/index.ts';
import { Answered } from './Answered.tsx';
import classes from './Pages.module.css';
import { pieceWords } from './words.ts';

type PageByPage<Item> = {
  asked: Parameters<typeof Answered<unknown>>[0]['asked'];
  items: Item[];
  more: (() => void) | undefined;
  isMoreOnItsWay: boolean;
};

/** A list that is asked for page by page, and at its end the button for the next page. */
export function Pages<Item>({ pages, children }: { pages: PageByPage<Item>; children: (items: Item[]) => ReactNode }) {
  const words = useWords(pieceWords);
  return (
    <Answered asked={pages.asked}>
      {() => (
        <>
          {children(pages.items)}
          {pages.more && (
            <div className={classes.more}>
              <Button variant="default" onClick={pages.more} loading={pages.isMoreOnItsWay}>
                {words.more}
              </Button>
            </div>
          )}
        </>
      )}
    </Answered>
  );
}
