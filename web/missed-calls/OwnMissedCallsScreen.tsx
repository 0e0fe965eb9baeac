import { listOwnMissedCalls, type MissedCallShown } from '@denwaban/api/missed-calls';
import { IconPhoneX } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { usePages } from '../kit/ask/pages.ts';
import {
  Card,
  Cards,
  EmptyState,
  Moment,
  OneOf,
  Pages,
  PageTitle,
  PhoneNumber,
  Sheet,
  Toolbar,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { MissedCallState } from './MissedCallState.tsx';
import classes from './missed-calls.module.css';
import { SettleMissedCall } from './SettleMissedCall.tsx';
import { missedCallWords } from './words.ts';

const route = getRouteApi('/client/portal/missed-calls');

/** Callers of one's own company whom nobody has spoken to. */
export function OwnMissedCallsScreen() {
  const words = useWords(missedCallWords);
  const { state = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(listOwnMissedCalls, { query: { state } }, { keep: true });
  const empty =
    pages.first?.shown === false
      ? { title: words.notShown, next: words.notShownNext }
      : { title: words.empty[state], next: words.empty[`${state}Next`] };
  return (
    <>
      <PageTitle about={words.ownAbout}>{words.title}</PageTitle>
      <Toolbar>
        <OneOf
          label={words.filter.state}
          values={['open', 'settled']}
          words={words.states}
          chosen={state}
          choose={(chosen) => void navigate({ search: { state: chosen }, replace: true })}
        />
      </Toolbar>
      <Pages pages={pages}>
        {(items) =>
          items.length === 0 ? (
            <Sheet>
              <EmptyState icon={IconPhoneX} {...empty} />
            </Sheet>
          ) : (
            <Cards>
              {items.map((missed) => (
                <Card key={missed.id} label={missed.number}>
                  <Missed missed={missed} />
                </Card>
              ))}
            </Cards>
          )
        }
      </Pages>
    </>
  );
}

function Missed({ missed }: { missed: MissedCallShown }) {
  const words = useWords(missedCallWords);
  const { number, callerName, times, longestWaitSeconds, lastAt, why } = missed;
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <PhoneNumber number={number} />
        <MissedCallState missed={missed} />
      </div>
      <p className={classes.facts}>
        {callerName ? words.caller(callerName) : words.nameless}
        <span>{words.times(times, words.wait(longestWaitSeconds))}</span>
        <span>{words.why[why]}</span>
        <Moment at={lastAt} />
      </p>
      <SettleMissedCall missed={missed} door="company" />
    </div>
  );
}
