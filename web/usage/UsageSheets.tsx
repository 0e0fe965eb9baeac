import type { UsageShown } from '@denwaban/api/usage';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { EmptyState, Meter, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { ByDay } from './ByDay.tsx';
import { Lines } from './Lines.tsx';
import classes from './usage.module.css';
import { usageWords } from './words.ts';

/** One month of one client, for whoever looks at it: the plan, the days, the calls. */
export function UsageSheets({ usage }: { usage: UsageShown }) {
  const words = useWords(usageWords);
  if (usage.lines.length === 0) {
    return (
      <div className={classes.sheets}>
        <Plan usage={usage} />
        <Sheet>
          <EmptyState icon={IconPhoneIncoming} title={words.empty} next={words.emptyNext} />
        </Sheet>
      </div>
    );
  }
  return (
    <div className={classes.sheets}>
      <Plan usage={usage} />
      <Sheet title={words.byDay}>
        <ByDay usage={usage} />
      </Sheet>
      <Lines lines={usage.lines} />
    </div>
  );
}

function Plan({ usage }: { usage: UsageShown }) {
  const words = useWords(usageWords);
  const say = useSay();
  const { counted, included, remaining, over, headingFor } = usage;
  return (
    <Sheet>
      <div className={classes.plan}>
        <Meter
          label={words.calls}
          value={counted}
          limit={included}
          unit={words.unit}
          expected={headingFor ?? undefined}
        />
        <p className={classes.standing} data-over={over > 0 || undefined}>
          {over > 0 ? words.over(say.number(over)) : words.remaining(say.number(remaining))}
        </p>
        {headingFor !== null && <Heading headingFor={headingFor} included={included} />}
        <Yen usage={usage} />
      </div>
    </Sheet>
  );
}

function Heading({ headingFor, included }: { headingFor: number; included: number }) {
  const words = useWords(usageWords);
  const say = useSay();
  const over = headingFor - included;
  return <p className={classes.heading}>{over > 0 ? words.headingOver(say.number(over)) : words.headingWithin}</p>;
}

function Yen({ usage: { baseYen, overYen, headingFor } }: { usage: UsageShown }) {
  const words = useWords(usageWords);
  const say = useSay();
  return (
    <dl className={classes.yen}>
      <dt>{words.base}</dt>
      <dd>{say.yen(baseYen)}</dd>
      <dt>{words.overYen}</dt>
      <dd>{say.yen(overYen)}</dd>
      <dt>{headingFor === null ? words.totalPast : words.total}</dt>
      <dd className={classes.total}>{say.yen(baseYen + overYen)}</dd>
    </dl>
  );
}
