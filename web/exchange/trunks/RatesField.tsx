import { type Destination, destinations } from '@denwaban/domain/numbers';
import type { Rates } from '@denwaban/domain/tolls';
import { Checkbox, Input, NumberInput } from '@mantine/core';
import { useWords } from '../../kit/words/index.ts';
import { trunkWords } from './trunk-words.ts';
import classes from './trunks.module.css';

type Props = {
  rings: readonly Destination[];
  rates: Rates;
  change: (changed: { rings?: Destination[]; rates?: Rates }) => void;
  problem: (field: string) => string | undefined;
};

/** What kinds of numbers may be rung, and what the carrier takes for each. */
export function RatesField({ rings, rates, change, problem }: Props) {
  const { field, destination } = useWords(trunkWords);
  const tick = (to: Destination) =>
    change({ rings: rings.includes(to) ? rings.filter((each) => each !== to) : [...rings, to] });
  const put = (to: Destination, rate: Partial<Rates[Destination]>) =>
    change({ rates: { ...rates, [to]: { ...rates[to], ...rate } } });
  return (
    <Input.Wrapper label={field.rings} description={field.ringsAbout}>
      <div className={classes.rates}>
        {destinations.map((to) => (
          <div key={to} className={classes.rate}>
            <Checkbox label={destination[to]} checked={rings.includes(to)} onChange={() => tick(to)} />
            <NumberInput
              {...{ hideControls: true, min: 0, suffix: field.yen, name: `rates.${to}` }}
              aria-label={`${destination[to]}: ${field.rateYen}`}
              error={problem(`rates.${to}`)}
              value={rates[to].yen}
              onChange={(yen) => put(to, { yen: Number(yen) })}
            />
            <NumberInput
              {...{ hideControls: true, min: 1, prefix: field.per, suffix: field.seconds }}
              aria-label={`${destination[to]}: ${field.rateSeconds}`}
              value={rates[to].seconds}
              onChange={(seconds) => put(to, { seconds: Number(seconds) })}
            />
          </div>
        ))}
      </div>
    </Input.Wrapper>
  );
}
