import type { Desk } from '@denwaban/api/call-shapes';
import { getDesk } from '@denwaban/api/calls';
import { changeReadiness, type OperatorShown } from '@denwaban/api/routing';
import type { Readiness } from '@denwaban/domain/routing';
import { Button, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Leaving } from '../handovers/Leaving.tsx';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { KeyCap, KeyScope, useKey } from '../kit/keys/index.ts';
import { Elapsed, ErrorNotice, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useUnreadNotices } from '../notices/UnreadNotices.tsx';
import { noticeWords } from '../notices/words.ts';
import { Reasons } from './Reasons.tsx';
import classes from './routing.module.css';
import { toneOf } from './tone.ts';
import { routingWords } from './words.ts';

/** My own state in the bar of every page, and the way to another: 待機, 離席 with its reason, 休憩. */
export function StateSwitch() {
  const { data } = useAsk(getDesk);
  return data ? <Switch operator={data.operator} since={sinceOf(data)} /> : null;
}

function Switch({ operator, since }: { operator: OperatorShown; since: string }) {
  const words = useWords(routingWords);
  const [open, setOpen] = useState(false);
  const isRinging = operator.state === 'offered';
  useEffect(() => {
    // What stands in front would keep the keys of the call to itself.
    if (isRinging) setOpen(false);
  }, [isRinging]);
  useKey({ keys: 'Alt+S', says: words.change, act: () => setOpen(!open) });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus withArrow>
      <Popover.Target>
        <button
          type="button"
          className={classes.mine}
          aria-haspopup="dialog"
          aria-keyshortcuts="Alt+S"
          onClick={() => setOpen(!open)}
        >
          <span className="visually-hidden">{words.mine}</span>
          <StatePill tone={toneOf(operator.state)}>{words.state[operator.state]}</StatePill>
          <Elapsed since={since} />
          {operator.call && operator.readiness !== 'available' && (
            <small>{words.later(words.state[operator.readiness])}</small>
          )}
          <Unread />
          <IconChevronDown size={15} aria-hidden />
          <KeyCap keys="Alt+S" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.change}>
        <KeyScope>
          <Ways operator={operator} done={() => setOpen(false)} />
        </KeyScope>
      </Popover.Dropdown>
    </Popover>
  );
}

const ways = ['available', 'seated', 'away', 'break', 'training', 'signed_off'] as const satisfies readonly Readiness[];

function Ways({ operator, done }: { operator: OperatorShown; done: () => void }) {
  const words = useWords(routingWords);
  const [isLeaving, setLeaving] = useState<'for_a_while' | 'for_good' | null>(null);
  const tell = useTell(changeReadiness);
  const go = (readiness: Readiness, reason: string | null = null) =>
    tell.mutate({ body: { readiness, reason } }, { onSuccess: done });

  if (isLeaving === 'for_good')
    return (
      <Leaving
        leave={() => go('signed_off')}
        back={() => setLeaving(null)}
        goes={done}
        isPending={tell.isPending}
        error={tell.error}
      />
    );
  if (isLeaving)
    return <Reasons error={tell.error} isPending={tell.isPending} leave={(reason) => go('away', reason)} />;
  return (
    <div className={classes.ways}>
      {ways.map((way) => (
        <Button
          key={way}
          variant={way === operator.readiness ? 'light' : 'subtle'}
          color={way === operator.readiness ? undefined : 'gray'}
          justify="start"
          aria-current={way === operator.readiness || undefined}
          data-autofocus={way === operator.readiness || undefined}
          loading={tell.isPending && tell.variables.body.readiness === way}
          onClick={() => (leaving[way] ? setLeaving(leaving[way]) : go(way))}
        >
          {words.does[way]}
        </Button>
      ))}
      {operator.call && <p className={classes.after}>{words.after}</p>}
      <ErrorNotice error={tell.error} />
    </div>
  );
}

/** What has to be said before: why one steps away, and what one leaves to the next. */
const leaving: Partial<Record<Readiness, 'for_a_while' | 'for_good'>> = { away: 'for_a_while', signed_off: 'for_good' };

/** How many notices wait to be read. */
function Unread() {
  const words = useWords(noticeWords);
  const say = useSay();
  const unread = useUnreadNotices().length;
  return unread > 0 ? <small className={classes.unread}>{words.unreadCount(say.number(unread))}</small> : null;
}

/** A conversation counts from its beginning, through every hold. */
function sinceOf({ call, operator }: Desk): string {
  if (!call) return operator.since;
  return call.state === 'talking' ? (call.answeredAt ?? call.since) : call.since;
}
