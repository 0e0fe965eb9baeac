import type { SwitchoverShown } from '@denwaban/api/hours';
import { useNow } from '../kit/clock/index.ts';
import { StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { hoursWords } from './words.ts';

/** What a client has said of taking its calls, for whoever answers them; nothing where its hours decide. */
export function SwitchoverLine({ switchover }: { switchover: SwitchoverShown | null }) {
  const words = useWords(hoursWords).switchover;
  const say = useSay();
  const now = useNow();
  if (!switchover || new Date(switchover.until) <= now) return null;
  const { taking, until, by } = switchover;
  return (
    <span>
      <StatePill tone="attention">{words.holds[taking](say.when(until, now))}</StatePill> {words.by(by.name)}
    </span>
  );
}
