import { listOwnIntroductions, type OwnIntroduction } from '@denwaban/api/introductions';
import { Button } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { usePages } from '../kit/ask/pages.ts';
import { useNow } from '../kit/clock/index.ts';
import { Card, Cards, EmptyState, Pages, PageTitle, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Introduction } from './Introduction.tsx';
import classes from './introductions.module.css';
import { WriteIntroduction } from './WriteIntroduction.tsx';
import { introductionWords } from './words.ts';

/** In the portal: what one of the company's people says of a caller before putting them through, and what became of it. */
export function IntroductionsScreen() {
  const words = useWords(introductionWords);
  const pages = usePages(listOwnIntroductions, { query: {} });
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Pages pages={pages}>{(items) => <Together items={items} lines={pages.first?.lines ?? []} />}</Pages>
    </>
  );
}

type Lines = readonly { id: string; label: string; number: string }[];

/** While one waits for its call, the number to transfer to is all there is to do; who answered stands in its place after that. */
function Together({ items, lines }: { items: readonly OwnIntroduction[]; lines: Lines }) {
  const words = useWords(introductionWords);
  const now = useNow();
  const waiting = items.filter(({ may }) => may.change);
  const current = items.filter((each) => isCurrent(each, now));
  const earlier = items.filter((each) => !isCurrent(each, now));
  const [isAnother, setAnother] = useState(false);
  const { page, toTop } = useTopOf(waiting[0]?.id);
  const done = () => {
    setAnother(false);
    toTop();
  };
  return (
    <div ref={page} className={classes.page}>
      <List items={current} lines={lines} />
      {waiting.length > 0 && !isAnother ? (
        <div>
          <Button variant="default" onClick={() => setAnother(true)}>
            {words.another}
          </Button>
        </div>
      ) : (
        <Write lines={lines} done={done} />
      )}
      {items.length === 0 && <EmptyState title={words.none} next={words.noneNext} />}
      {earlier.length > 0 && <h2 className={classes.list}>{words.list}</h2>}
      <List items={earlier} lines={lines} />
    </div>
  );
}

function isCurrent({ may, state, until }: OwnIntroduction, now: Date): boolean {
  return may.change || (state === 'answered' && now < new Date(until));
}

/** Whoever has written sees what they wrote as soon as it stands at the top: there is the number. */
function useTopOf(newest: string | undefined) {
  const page = useRef<HTMLDivElement>(null);
  const isWritten = useRef(false);
  useEffect(() => {
    if (newest && isWritten.current) page.current?.scrollIntoView();
    isWritten.current = false;
  }, [newest]);
  return {
    page,
    toTop: () => {
      isWritten.current = true;
    },
  };
}

function Write({ lines, done }: { lines: Lines; done: () => void }) {
  const words = useWords(introductionWords);
  if (lines.length > 0)
    return (
      <Sheet title={words.form.title}>
        <WriteIntroduction lines={lines} done={done} />
      </Sheet>
    );
  return (
    <Sheet>
      <EmptyState icon={IconPhoneIncoming} title={words.noLine} next={words.noLineNext} />
    </Sheet>
  );
}

function List({ items, lines }: { items: readonly OwnIntroduction[]; lines: Lines }) {
  if (items.length === 0) return null;
  return (
    <Cards>
      {items.map((introduction) => (
        <Card key={introduction.id} label={introduction.about}>
          <Introduction introduction={introduction} lines={lines} />
        </Card>
      ))}
    </Cards>
  );
}
