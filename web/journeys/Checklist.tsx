import { goLive, type JourneyShown } from '@denwaban/api/journeys';
import { isOpenStage } from '@denwaban/domain/journeys';
import { Link } from '@tanstack/react-router';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, ConfirmButton, ErrorNotice, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './journeys.module.css';
import { openingWords } from './opening-words.ts';

type Item = JourneyShown['checklist'][number];

/** What has to be done before a client goes live, each with where it is done or the call that proves it. */
export function Checklist({ journey }: { journey: JourneyShown }) {
  const words = useWords(openingWords).checklist;
  const say = useSay();
  const { client, checklist, stage } = journey;
  const done = checklist.filter((item) => item.done).length;
  return (
    <Sheet title={words.title}>
      {isOpenStage(stage) && <p className={classes.about}>{words.about}</p>}
      <ul className={classes.checklist}>
        {checklist.map((item) => (
          <Line key={item.item} client={client} item={item} />
        ))}
      </ul>
      {isOpenStage(stage) && (
        <div className={classes.row}>
          <GoLive client={client} isReady={done === checklist.length} />
          <span className={classes.about}>{words.count(say.number(done), say.number(checklist.length))}</span>
        </div>
      )}
    </Sheet>
  );
}

function Line({ client, item: { item, done, tick } }: { client: string; item: Item }) {
  const words = useWords(openingWords);
  const say = useSay();
  const now = useNow();
  const part = placeOf(item);
  return (
    <li className={classes.item} data-done={done || undefined}>
      <StatePill tone={done ? 'fine' : 'attention'}>{done ? words.checklist.done : words.checklist.open}</StatePill>
      <span>
        <strong>{words.item[item]}</strong>
        <span className={classes.itemAbout}>
          {tick ? words.checklist.by(tick.by, say.when(tick.at, now)) : words.itemAbout[item]}
        </span>
      </span>
      {part && (
        <Link to="/clients/$client/$part" params={{ client, part }} className={classes.link}>
          {words.opens}
        </Link>
      )}
    </li>
  );
}

function placeOf(item: Item['item']) {
  switch (item) {
    case 'verification':
      return 'verification' as const;
    case 'contract':
      return 'contracts' as const;
    case 'script':
      return 'scripts' as const;
    case 'hours':
      return 'hours' as const;
    case 'line':
      return 'lines' as const;
    case 'reportTo':
      return 'contacts' as const;
    default:
      return null;
  }
}

function GoLive({ client, isReady }: { client: string; isReady: boolean }) {
  const words = useWords(openingWords).checklist;
  const mayLead = useMe().abilities.includes('lead_journeys');
  const telling = useTell(goLive);
  if (!mayLead) return null;
  return (
    <>
      <ConfirmButton
        color="ai"
        size="md"
        disabled={!isReady}
        loading={telling.isPending}
        asks={words.goLiveAsks}
        yes={words.goLive}
        act={() => telling.mutate({ params: { client } }, { onSuccess: () => announce(words.wentLive) })}
      >
        {words.goLive}
      </ConfirmButton>
      <ErrorNotice error={telling.error} />
    </>
  );
}
