import type { RelayShown } from '@denwaban/api/relays';
import { Moment, Sign, toned } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './Ledger.module.css';
import { officeRelayWords } from './office-words.ts';

type Entry = RelayShown['ledger'][number];

const tones: Record<Entry['kind'], Tone> = {
  queued: 'quiet',
  sent: 'active',
  kept: 'attention',
  failed: 'overdue',
  opened: 'active',
  acknowledged: 'fine',
};

/** The delivery ledger of a report: to whom, when, how it went. Nothing in it is ever taken back. */
export function Ledger({ entries }: { entries: readonly Entry[] }) {
  const words = useWords(officeRelayWords).ledger;
  if (entries.length === 0) return <p className={classes.why}>{words.empty}</p>;
  return (
    <ol className={classes.ledger} aria-label={words.title}>
      {entries.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the ledger only ever grows at its end
        <Line key={at} entry={entry} />
      ))}
    </ol>
  );
}

function Line({ entry }: { entry: Entry }) {
  const words = useWords(officeRelayWords).ledger;
  const say = useSay();
  const { at, kind, contact, channel, attempt, repeat, why } = entry;
  const marks = [
    kind === 'acknowledged' || kind === 'opened' ? null : words[channel],
    attempt && attempt > 1 ? words.attempt(say.number(attempt)) : null,
    repeat ? words.repeat : null,
  ].filter(Boolean);
  return (
    <li className={classes.entry}>
      <span className={classes.sign} style={toned(tones[kind])}>
        <Sign tone={tones[kind]} size={11} />
      </span>
      <div>
        <span className={classes.who}>{contact ? words.to(contact.name) : words.house}</span>
        <strong>{words[kind]}</strong>
        {marks.length > 0 && <span className={classes.marks}>{marks.join('・')}</span>}
        {why && <p className={classes.why}>{why}</p>}
      </div>
      <span className={classes.when}>
        <Moment at={at} />
      </span>
    </li>
  );
}
