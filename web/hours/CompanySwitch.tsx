import { getOwnHours, type OwnHours, type SwitchoverShown, switchBack, switchOver } from '@denwaban/api/hours';
import { Button } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { serverNow, useNow } from '../kit/clock/index.ts';
import { ConfirmButton, ErrorNotice, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './CompanySwitch.module.css';
import { SwitchoverLine } from './SwitchoverLine.tsx';
import { endOfToday, untilTimes } from './switchover.ts';
import { hoursWords } from './words.ts';

/** 今から代行で受ける / 本日の受付を終える, on top of every page: the owner switches, the others see what was switched. */
export function CompanySwitch() {
  const { abilities } = useMe();
  const { data: hours } = useAsk(getOwnHours);
  if (!hours) return null;
  if (abilities.includes('switch_own_hours')) return <Switch hours={hours} />;
  return hours.switchover && <SwitchoverLine switchover={hours.switchover} />;
}

function Switch({ hours }: { hours: OwnHours }) {
  const words = useWords(hoursWords).switchover;
  const over = useTell(switchOver);
  const back = useTell(switchBack);
  const isTelling = over.isPending || back.isPending;
  const choose = (taking: SwitchoverShown['taking'], until: string) => over.mutate({ body: { taking, until } });
  const holding = useHolding(hours);
  return (
    <section className={classes.switch} aria-label={words.title}>
      <div className={classes.row}>
        <Standing hours={hours} holding={holding} />
        {holding ? (
          <>
            <Until hours={hours} said={holding.until} choose={(until) => choose(holding.taking, until)} />
            <Button size="sm" variant="default" loading={isTelling} onClick={() => back.mutate({})}>
              {words.back}
            </Button>
          </>
        ) : (
          <>
            <Button
              size="sm"
              variant="default"
              loading={isTelling}
              onClick={() => choose('calls', endOfToday(serverNow()))}
            >
              {words.take}
            </Button>
            {hours.usual.open && (
              <ConfirmButton
                color="ai"
                variant="default"
                size="sm"
                loading={isTelling}
                asks={words.endAsks}
                yes={words.end}
                act={() => choose('no_calls', endOfToday(serverNow()))}
              >
                {words.end}
              </ConfirmButton>
            )}
          </>
        )}
      </div>
      <ErrorNotice error={over.error ?? back.error} />
    </section>
  );
}

/** One that has run out while the page stood open is no longer shown. */
function useHolding({ switchover }: OwnHours): SwitchoverShown | null {
  const now = useNow();
  return switchover && new Date(switchover.until) > now ? switchover : null;
}

function Standing({ hours, holding }: { hours: OwnHours; holding: SwitchoverShown | null }) {
  const words = useWords(hoursWords).switchover;
  const say = useSay();
  const now = useNow();
  if (holding) {
    return (
      <span className={classes.standing}>
        <StatePill tone="attention">{words.holding[holding.taking]}</StatePill>
        <small>{words.by(holding.by.name)}</small>
      </span>
    );
  }
  const { open, nextOpening } = hours.usual;
  return (
    <span className={classes.standing} data-usual={open || undefined}>
      <StatePill tone={open ? 'fine' : 'quiet'}>{open ? words.open : words.closed}</StatePill>
      {!open && nextOpening && <small>{words.next(say.when(nextOpening, now))}</small>}
    </span>
  );
}

function Until({ hours, said, choose }: { hours: OwnHours; said: string; choose: (until: string) => void }) {
  const words = useWords(hoursWords).switchover;
  const say = useSay();
  const now = useNow();
  const midnight = endOfToday(now);
  return (
    <label className={classes.until}>
      <span className="visually-hidden">{words.until}</span>
      <select value={new Date(said).toISOString()} onChange={(event) => choose(event.currentTarget.value)}>
        {untilTimes(now, { opening: hours.usual.nextOpening, said }).map((time) => (
          <option key={time} value={time}>
            {time === midnight ? words.untilToday : words.untilTime(say.when(time, now))}
          </option>
        ))}
      </select>
    </label>
  );
}
