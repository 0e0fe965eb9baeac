import { getMessage, type Message } from '@denwaban/api/relays';
import { type FoundCase, searchOwn } from '@denwaban/api/search';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { CaseLabel, CaseState } from '../cases/CaseLabel.tsx';
import { useAsk } from '../kit/ask/index.ts';
import { usePages } from '../kit/ask/pages.ts';
import { Answered, Moment, Pages, PageTitle, Sheet, SkeletonRows, Toolbar } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { MessageCard } from '../relays/MessageCard.tsx';
import { Filters } from './Filters.tsx';
import { FoundIn } from './Found.tsx';
import { Hits } from './Hits.tsx';
import { SearchBox } from './SearchBox.tsx';
import classes from './search.module.css';
import { searchWords } from './words.ts';

const route = getRouteApi('/client/portal/search');

/** A company's own cases, found by any part of what was written; each opens where it stands. */
export function OwnSearchScreen() {
  const words = useWords(searchWords);
  const looked = route.useSearch();
  const navigate = route.useNavigate();
  const { q = '', kind, client: _, ...filters } = looked;
  const query = { q, ...filters, kind: kind === 'caller' ? undefined : kind };
  const pages = usePages(searchOwn, { query }, { about: ['case'], keep: true, ready: q !== '' });
  const [opened, setOpened] = useState<string>();
  const change = (changes: Partial<typeof looked>) =>
    void navigate({ search: { ...looked, ...changes }, replace: true });
  return (
    <>
      <PageTitle about={words.ownAbout}>{words.title}</PageTitle>
      <Toolbar>
        <SearchBox
          typed={q}
          look={(typed) => change({ q: typed || undefined })}
          enter={() => setOpened(pages.first?.receipt ?? undefined)}
        />
        <Filters of="client" looked={looked} choose={change} />
      </Toolbar>
      {q === '' ? (
        <Hits q={q} items={[]} more={false} show={() => null} />
      ) : (
        <Pages pages={pages}>
          {(items) => (
            <Hits
              q={q}
              items={items}
              more={pages.more !== undefined}
              show={(hit) =>
                opened === hit.id ? <Whole id={hit.id} /> : <Shown hit={hit} open={() => setOpened(hit.id)} />
              }
            />
          )}
        </Pages>
      )}
    </>
  );
}

function Shown({ hit, open }: { hit: FoundCase; open: () => void }) {
  const words = useWords(searchWords);
  const { receiptNumber, summary, openedAt, callerName } = hit.case;
  return (
    <Sheet>
      <div className={classes.head}>
        <Button variant="subtle" size="compact-md" onClick={open}>
          {summary}
        </Button>
        <CaseLabel {...hit.case} /> <CaseState state={hit.case.state} />
        <span>{callerName === null ? words.nameless : words.callerName(callerName)}</span>
        <Moment at={openedAt} /> <span>{receiptNumber}</span>
      </div>
      <FoundIn found={hit.found} />
    </Sheet>
  );
}

function Whole({ id }: { id: string }) {
  const [handled, handle] = useState<Message>();
  const asked = useAsk(getMessage, { params: { id } }, { about: ['case', 'relay', 'callback'] });
  return (
    <Answered asked={asked} waiting={<SkeletonRows count={1} height={220} />}>
      {(message) => <MessageCard message={handled ?? message} handle={handle} />}
    </Answered>
  );
}
