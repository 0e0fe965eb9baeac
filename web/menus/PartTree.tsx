import type { MenuPartShown } from '@denwaban/api/menus';
import { saidFor } from '@denwaban/domain/guidance';
import type { Begins, Leads } from '@denwaban/domain/menus';
import { formatNumber } from '@denwaban/domain/numbers';
import { IconArrowNarrowRight, IconVolume } from '@tabler/icons-react';
import { StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import type { Shown, Side } from './MenuPicture.tsx';
import { MetSign } from './MetSign.tsx';
import classes from './picture.module.css';
import { whenSaid } from './said.ts';
import type { Met, takenWhile } from './week.ts';
import { menuWords } from './words.ts';

type Props = Pick<Shown, 'name' | 'side'> & {
  /** Null: whatever no part says. */
  part: MenuPartShown | null;
  at: number | null;
  isNow: boolean;
  /** Whether calls are taken while it holds. */
  taken: ReturnType<typeof takenWhile>;
};

/** One part: when it holds, what is met, and where each way leads. */
export function PartTree({ part, at, isNow, taken, name, side }: Props) {
  const words = useWords(menuWords);
  const say = useSay();
  const begins: Begins = part?.begins ?? { is: 'us' };
  return (
    <article className={classes.tree} data-met={begins.is === 'us' && taken === 'never' ? 'closed' : begins.is}>
      <header>
        {at !== null && (
          <>
            <b className={classes.number} aria-hidden>
              {at + 1}
            </b>
            <span className="visually-hidden">{words.nth(say.number(at + 1))}</span>
          </>
        )}
        <h3>{part ? whenSaid(part.when, words) : words.when.otherwise}</h3>
        {isNow && <StatePill tone="active">{words.now}</StatePill>}
      </header>
      {begins.is === 'keys' ? (
        <Keys asks={begins} name={name} side={side} taken={taken} />
      ) : (
        <Way leads={begins} side={side} taken={taken} />
      )}
      {begins.is === 'desk' && <p className={classes.aside}>{words.answered}</p>}
      {taken === 'at_times' && <p className={classes.aside}>{words.closedToo}</p>}
    </article>
  );
}

type KeysProps = { asks: Extract<Begins, { is: 'keys' }> } & Pick<Props, 'name' | 'side' | 'taken'>;

function Keys({ asks: { words: spoken, keys, otherwise }, name, ...to }: KeysProps) {
  const words = useWords(menuWords);
  return (
    <>
      <p className={classes.spoken}>
        <IconVolume size={16} stroke={1.75} aria-hidden />
        <span className="visually-hidden">{words.spoken}</span>
        <q lang="ja">{saidFor(spoken, name) || words.noWords}</q>
      </p>
      <ul className={classes.ways}>
        {keys.map(({ key, label, leads }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while it is typed a key may stand there twice
          <li key={place}>
            <kbd className={classes.key} aria-hidden>
              {key}
            </kbd>
            <span className="visually-hidden">{words.key(key)}</span>
            <span className={classes.label}>{label || words.noLabel}</span>
            <Way leads={leads} {...to} isBranch />
          </li>
        ))}
        <li>
          <kbd className={classes.key} data-none aria-hidden>
            …
          </kbd>
          <span className={classes.label}>{words.pressesNothing}</span>
          <Way leads={otherwise} {...to} isBranch />
        </li>
      </ul>
    </>
  );
}

type WayProps = { leads: Leads; isBranch?: boolean } & Pick<Props, 'side' | 'taken'>;

/** To whom, and to whom then. */
function Way({ leads, side, taken, isBranch = false }: WayProps) {
  const words = useWords(menuWords);
  const ours = taken === 'never' ? 'closed' : 'us';
  return (
    <span className={classes.way}>
      {leads.is === 'desk' && (
        <span className={classes.step}>
          {isBranch && <Then />}
          <Desk {...leads} side={side} />
        </span>
      )}
      <span className={classes.step}>
        {leads.is === 'desk' ? <Then>{words.unanswered}</Then> : isBranch && <Then />}
        <Place met={leads.is === 'voicemail' ? leads.is : ours} side={side} />
      </span>
    </span>
  );
}

function Desk({ number, seconds, side }: Extract<Leads, { is: 'desk' }> & Pick<Props, 'side'>) {
  const words = useWords(menuWords);
  const say = useSay();
  return (
    <span className={classes.place} data-met="desk">
      <MetSign met="desk" />
      {words.leads[side].desk}
      <span className={classes.tel}>{numberSaid(number) || words.noNumber}</span>
      <small>{words.seconds(say.number(seconds))}</small>
    </span>
  );
}

/** As it is kept, or as far as it is typed. */
function numberSaid(number: string): string {
  return number.startsWith('+') ? formatNumber(number) : number;
}

function Place({ met, side }: { met: Exclude<Met, 'keys'>; side: Side }) {
  const words = useWords(menuWords);
  return (
    <span className={classes.place} data-met={met}>
      <MetSign met={met} />
      {words.leads[side][met]}
    </span>
  );
}

function Then({ children }: { children?: string }) {
  return (
    <span className={classes.then}>
      {children}
      <IconArrowNarrowRight size={18} stroke={1.75} aria-hidden />
    </span>
  );
}
