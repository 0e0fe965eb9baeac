import type { ForwardingShown } from '@denwaban/api/forwarding';
import type { ReactNode } from 'react';
import { Facts, Notice, PhoneNumber, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './forwarding.module.css';
import { Steps } from './Steps.tsx';
import { forwardingWords } from './words.ts';

type Props = { forwarding: ForwardingShown; notAgreed: string; action?: ReactNode };

/** How one line is reached, what is wrong about it, and the steps. */
export function LineForwarding({ forwarding, notAgreed, action }: Props) {
  const words = useWords(forwardingWords);
  const say = useSay();
  const { label, number, carrier, way, seconds, receives, agreed, loops } = forwarding;
  return (
    <Sheet title={label}>
      <div className={classes.stack}>
        <Silent since={forwarding.silentSince} />
        {loops.length > 0 && <Notice title={words.loops.title}>{words.loops.next(say.list(loops))}</Notice>}
        {agreed ? (
          <>
            <Facts
              facts={[
                { name: words.fact.way, value: way === 'no_answer' && seconds ? words.after(seconds) : words.way[way] },
                { name: words.fact.from, value: number && <PhoneNumber number={number} /> },
                { name: words.fact.to, value: receives && <PhoneNumber number={receives} /> },
                { name: words.fact.carrier, value: way !== 'none' && words.carrier[carrier] },
              ]}
            />
            <Steps forwarding={forwarding} />
          </>
        ) : (
          <p className={classes.about}>{notAgreed}</p>
        )}
        {action}
      </div>
    </Sheet>
  );
}

function Silent({ since }: { since: string | null }) {
  const words = useWords(forwardingWords).silent;
  const say = useSay();
  return since && <Notice title={words.title}>{words.next(say.day(since))}</Notice>;
}
