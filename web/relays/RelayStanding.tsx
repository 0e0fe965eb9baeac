import type { RelayShown } from '@denwaban/api/relays';
import { Countdown, Moment } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { officeRelayWords } from './office-words.ts';
import classes from './RelayStanding.module.css';
import { RelayState } from './RelayState.tsx';

/** How a report stands, and when the clock moves on. */
export function RelayStanding({ relay: { state, until, acknowledgedBy, acknowledgedAt } }: { relay: RelayShown }) {
  const words = useWords(officeRelayWords);
  return (
    <div className={classes.standing}>
      <RelayState state={state} />
      {acknowledgedBy && acknowledgedAt && (
        <span>
          {words.acknowledged(acknowledgedBy.name)}　<Moment at={acknowledgedAt} />
        </span>
      )}
      {until && <NextStep relay={{ state, until }} />}
    </div>
  );
}

export function NextStep({ relay: { state, until } }: { relay: Pick<RelayShown, 'state' | 'until'> }) {
  const words = useWords(officeRelayWords);
  if (!until || !(state in words.until)) return null;
  return (
    <span>
      {words.until[state as keyof typeof words.until]} <Countdown until={until} />
    </span>
  );
}
