import { type Hit, search } from '@denwaban/api/search';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CaseLabel, CaseState } from '../cases/CaseLabel.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { usePages } from '../kit/ask/pages.ts';
import { ClientName, Moment, Pages, PageTitle, PhoneNumber, Sheet, Toolbar } from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { SavedViews } from '../views/SavedViews.tsx';
import { Filters } from './Filters.tsx';
import { FoundIn } from './Found.tsx';
import { Hits } from './Hits.tsx';
import { SearchBox } from './SearchBox.tsx';
import classes from './search.module.css';
import { searchWords } from './words.ts';

const route = getRouteApi('/staff/search');

/** Every case and caller, found by any part of what was written. */
export function SearchScreen() {
  const words = useWords(searchWords);
  const looked = route.useSearch();
  const navigate = route.useNavigate();
  const { q = '', ...filters } = looked;
  const pages = usePages(
    search,
    { query: { q, ...filters } },
    { about: ['case', 'caller'], keep: true, ready: q !== '' },
  );
  const items = q === '' ? [] : pages.items;
  const receipt = q === '' ? null : (pages.first?.receipt ?? null);
  const change = (changes: Partial<typeof looked>) =>
    void navigate({ search: { ...looked, ...changes }, replace: true });
  return (
    <>
      <PageTitle about={words.about} actions={<SavedViews />}>
        {words.title}
      </PageTitle>
      <Toolbar>
        <SearchBox
          typed={q}
          look={(typed) => change({ q: typed || undefined })}
          enter={() => receipt && void navigate({ to: '/cases/$id', params: { id: receipt } })}
        />
        <Filters of="agency" looked={looked} choose={change} />
      </Toolbar>
      {receipt && (
        <p className={classes.receipt}>
          <Link to="/cases/$id" params={{ id: receipt }}>
            {words.receipt(q)}
          </Link>
          <small>{words.receiptKey}</small>
        </p>
      )}
      {q === '' ? (
        <Hits q={q} items={[]} more={false} show={() => null} />
      ) : (
        <Pages pages={pages}>
          {() => <Hits q={q} items={items} more={pages.more !== undefined} show={(hit) => <Shown hit={hit} />} />}
        </Pages>
      )}
    </>
  );
}

function Shown({ hit }: { hit: Hit }) {
  return (
    <Sheet>
      {hit.what === 'case' ? <CaseHead line={hit.case} /> : <CallerHead caller={hit.caller} />}
      <FoundIn found={hit.found} />
    </Sheet>
  );
}

function CaseHead({ line }: { line: Extract<Hit, { what: 'case' }>['case'] }) {
  const words = useWords(searchWords);
  const { id, clientName: name, clientColour, receiptNumber, openedAt, callerName, summary } = line;
  return (
    <div className={classes.head}>
      <Link to="/cases/$id" params={{ id }} className={classes.title}>
        {summary}
      </Link>
      <CaseLabel {...line} /> <CaseState state={line.state} />
      <span>{callerName === null ? words.nameless : words.callerName(callerName)}</span>
      <ClientName client={{ name, colour: clientColour as Colour }} />
      <Moment at={openedAt} /> <span>{receiptNumber}</span>
    </div>
  );
}

function CallerHead({ caller }: { caller: Extract<Hit, { what: 'caller' }>['caller'] }) {
  const words = useWords(searchWords);
  const say = useSay();
  const colourOf = useClientColours();
  const { id, client, clientName, name, reading, numbers, calls, lastSeen } = caller;
  return (
    <div className={classes.head}>
      <Link to="/callers/$id" params={{ id }} className={classes.title}>
        {name === null ? words.nameless : words.callerName(name)}
      </Link>
      {reading && <small>{reading}</small>}
      {numbers.map((number) => (
        <PhoneNumber key={number} number={number} />
      ))}
      <ClientName client={{ name: clientName, colour: colourOf(client) }} />
      <Moment at={lastSeen} /> <span>{words.calls(say.number(calls))}</span>
    </div>
  );
}
