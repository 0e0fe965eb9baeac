import type { CallInHand, Desk } from '@denwaban/api/call-shapes';
import { getCall, getDesk } from '@denwaban/api/calls';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, ErrorNotice, SkeletonRows } from '../kit/pieces/index.ts';
import { CalmDesk } from './CalmDesk.tsx';
import classes from './desk.module.css';
import { RingBand } from './RingBand.tsx';

const loading = () => import('./CallDesk.tsx');
const CallDesk = lazy(async () => ({ default: (await loading()).CallDesk }));

const OutDesk = lazy(async () => ({ default: (await import('./out/OutDesk.tsx')).OutDesk }));

/** The operator's desk: the call in hand, an intake left unfinished, or the calm between. */
export function DeskScreen() {
  const asked = useAsk(getDesk);
  // The form of a call stands ready before one rings.
  useEffect(() => void loading(), []);
  return <Answered asked={asked}>{(desk) => <At desk={desk} />}</Answered>;
}

function At({ desk }: { desk: Desk }) {
  const finishing = useFinishing(desk);
  const ringing = desk.call?.state === 'offered' ? desk.call : null;
  // A new call rings above an intake that is being finished, and takes its place only when it is answered.
  const shown = ringing ? (finishing.call ?? ringing) : (desk.call ?? finishing.call);
  return (
    <div className={classes.screen} data-fills>
      {ringing && <RingBand key={ringing.offer?.id} call={ringing} />}
      <ErrorNotice error={finishing.error} />
      {shown ? (
        <Suspense fallback={<SkeletonRows />}>
          {shown.direction === 'out' ? (
            <OutDesk call={shown} />
          ) : (
            <CallDesk key={shown.id} call={shown} leave={finishing.leave} />
          )}
        </Suspense>
      ) : (
        <CalmDesk desk={desk} finish={finishing.begin} />
      )}
    </div>
  );
}

type Left = { id: string; last: CallInHand | null };

/** The unfinished intake one is at: taken up from the list, or gone on with when the time for wrap-up is over. */
function useFinishing({ call, unfinished }: Desk) {
  const [before, setBefore] = useState(call);
  const [at, setAt] = useState<Left | null>(null);
  const [isLeft, setLeft] = useState(false);
  const asked = useAsk(getCall, { params: { id: at?.id ?? '' } }, { ready: at !== null });

  if (call !== before) {
    setBefore(call);
    if (call) setLeft(false);
    const hasLapsed = before && !call && !isLeft && unfinished.some(({ id }) => id === before.id);
    if (hasLapsed) setAt({ id: before.id, last: before });
  }

  return {
    call: at ? (asked.data ?? at.last) : null,
    error: at && !asked.data ? asked.error : null,
    begin: (id: string) => setAt({ id, last: null }),
    leave: () => {
      setAt(null);
      setLeft(true);
    },
  };
}
