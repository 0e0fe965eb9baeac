import type { Tone } from '../theme/index.ts';
import { useSay, useWords } from '../words/index.ts';
import classes from './Meter.module.css';
import { toned } from './tone.ts';
import { pieceWords } from './words.ts';

type Props = {
  label: string;
  value: number;
  /** What is included; more is over. */
  limit: number;
  unit: string;
  /** Where it is heading, as a mark on the bar. */
  expected?: number;
};

/** How much of something included is used up, and where it is heading. */
export function Meter({ label, value, limit, unit, expected }: Props) {
  const say = useSay();
  const words = useWords(pieceWords);
  const end = Math.max(limit, value, expected ?? 0, 1) * 1.04;
  const share = (amount: number) => `${(amount / end) * 100}%`;
  const amount = `${say.number(value)} / ${say.number(limit)}${unit}`;
  const outlook = expected === undefined ? undefined : words.expected(`${say.number(expected)}${unit}`);

  return (
    <div className={classes.meter} style={toned(toneOf(value, limit, expected))}>
      <div className={classes.words}>
        <span>{label}</span>
        <strong>{amount}</strong>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter can carry neither the limit nor the outlook */}
      <div
        className={classes.track}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(limit, value)}
        aria-valuenow={value}
        aria-valuetext={[amount, outlook].filter(Boolean).join(', ')}
      >
        <span className={classes.bar} style={{ width: share(value) }} />
        <span className={classes.limit} style={{ left: share(limit) }} />
        {expected !== undefined && <span className={classes.expected} style={{ left: share(expected) }} />}
      </div>
      {outlook && <p className={classes.outlook}>{outlook}</p>}
    </div>
  );
}

function toneOf(value: number, limit: number, expected = value): Tone {
  if (value > limit) return 'overdue';
  return expected > limit ? 'attention' : 'active';
}
