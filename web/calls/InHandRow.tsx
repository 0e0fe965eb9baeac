import type { CallInHand } from '@denwaban/api/call-shapes';
import { getDesk } from '@denwaban/api/calls';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { TelephoneAtDesk } from '../exchange/telephone/TelephoneAtDesk.tsx';
import { useAsk } from '../kit/ask/index.ts';
import { KeyButton } from '../kit/keys/index.ts';
import { ClientBand } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { ListeningBar } from '../monitoring/ListeningBar.tsx';
import { useRingTone } from './ring-tone.ts';
import classes from './row.module.css';
import { useCallActions } from './use-call-actions.ts';
import { useTabTitle } from './use-tab-title.ts';
import { callWords } from './words.ts';

const VoiceBar = lazy(async () => ({ default: (await import('../exchange/operator/VoiceBar.tsx')).VoiceBar }));

/**
 * The call in hand on every page: its sound while it rings, its voice while it is on the line, and the way to the desk; and the telephone it rings on.
 * It stands outside of the pages, so that looking something up does not cut a caller off.
 */
export function InHandRow() {
  const { data } = useAsk(getDesk);
  const isAtDesk = useLocation({ select: ({ pathname }) => pathname === '/desk' });
  const call = data?.call ?? null;
  // A PBX rings the telephone itself.
  useRingTone(call?.state === 'offered' && call.can.includes('offer'));
  if (!data) return null;
  return (
    <div
      className={classes.inHand}
      data-elsewhere={(call !== null && !isAtDesk) || data.listening !== null || undefined}
    >
      {call && !isAtDesk && <Elsewhere call={call} />}
      {data.listening && <ListeningBar listening={data.listening} />}
      {call?.exchange === 'browser' && <Voice call={call} />}
      <div className={classes.voice}>
        <TelephoneAtDesk desk={data} />
      </div>
    </div>
  );
}

function Voice({ call }: { call: CallInHand }) {
  const isOnTheLine = call.state === 'talking' || call.state === 'held';
  return (
    <div className={classes.voice}>
      <Suspense>
        <VoiceBar call={isOnTheLine ? call.id : null} isRecorded={call.recording?.is === 'at_desk'} />
      </Suspense>
    </div>
  );
}

function Elsewhere({ call }: { call: CallInHand }) {
  const words = useWords(callWords);
  const navigate = useNavigate();
  const actions = useCallActions(call);
  const isRinging = call.state === 'offered';
  const { name, colour } = call.clientCard;
  const said = isRinging ? words.tab.ringing(name) : words.tab[call.state === 'wrap_up' ? 'wrapUp' : 'talking'](name);
  useTabTitle(isRinging ? said : undefined);
  return (
    <ClientBand colour={colour} ringing={isRinging}>
      <div className={classes.row}>
        <strong role="status">{said}</strong>
        {isRinging && (
          <KeyButton
            keys="F3"
            always
            className={classes.answer}
            disabled={actions.isBusy}
            act={() => actions.answer(() => void navigate({ to: '/desk' }))}
          >
            {words.ring.answer}
          </KeyButton>
        )}
        <Link to="/desk" className={classes.toDesk}>
          {words.title}
        </Link>
      </div>
    </ClientBand>
  );
}
