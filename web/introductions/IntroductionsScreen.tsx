import { listOwnIntroductions, type OwnIntroduction } from '@denwaban/api/introductions';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { usePages } from '../kit/ask/pages.ts';
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

/** What waits for its call stands above what may be written, and what is over below it. */
function Together({ items, lines }: { items: readonly OwnIntroduction[]; lines: Lines }) {
  const words = useWords(introductionWords);
  const waiting = items.filter(({ may }) => may.change);
  const over = items.filter(({ may }) => !may.change);
  return (
    <div className={classes.page}>
      <List items={waiting} lines={lines} />
      {lines.length === 0 ? (
        <Sheet>
          <EmptyState icon={IconPhoneIncoming} title={words.noLine} next={words.noLineNext} />
        </Sheet>
      ) : (
        <Sheet title={words.form.title}>
          <WriteIntroduction lines={lines} />
        </Sheet>
      )}
      {items.length === 0 && <EmptyState title={words.none} next={words.noneNext} />}
      {over.length > 0 && <h2 className={classes.list}>{words.list}</h2>}
      <List items={over} lines={lines} />
    </div>
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
