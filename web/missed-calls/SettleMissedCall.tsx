import {
  claimMissedCall,
  type MissedCallShown,
  reopenMissedCall,
  settleMissedCall,
  settleOwnMissedCall,
} from '@denwaban/api/missed-calls';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { DialButton } from '../calls/out/DialButton.tsx';
import { useTell } from '../kit/ask/index.ts';
import { announce, ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './missed-calls.module.css';
import { missedCallWords } from './words.ts';

type Props = { missed: MissedCallShown; door: 'agency' | 'company' };

/** One tap each; a slip is taken back. */
export function SettleMissedCall({ missed: { id, client, number, may, claimedBy }, door }: Props) {
  const words = useWords(missedCallWords);
  const claiming = useTell(claimMissedCall);
  const settling = useTell(door === 'agency' ? settleMissedCall : settleOwnMissedCall);
  const reopening = useTell(reopenMissedCall);
  const params = { id };
  const settle = (result: 'called_back' | 'not_needed') =>
    settling.mutate({ params, body: { result } }, { onSuccess: () => announce(words.noted.settled) });
  const isBusy = claiming.isPending || settling.isPending || reopening.isPending;
  return (
    <>
      <div className={classes.acts}>
        {may.claim && !claimedBy && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            onClick={() => claiming.mutate({ params }, { onSuccess: () => announce(words.noted.claimed) })}
          >
            {words.claim}
          </Button>
        )}
        {may.settle && (
          <>
            {door === 'agency' && <DialButton about={{ is: 'client', id: client }} number={number} />}
            <Button
              size="compact-sm"
              leftSection={<IconCheck size={16} />}
              disabled={isBusy}
              onClick={() => settle('called_back')}
            >
              {words.calledBack}
            </Button>
            <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => settle('not_needed')}>
              {words.notNeeded}
            </Button>
          </>
        )}
        {may.reopen && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} />}
            disabled={isBusy}
            onClick={() => reopening.mutate({ params }, { onSuccess: () => announce(words.noted.open) })}
          >
            {words.reopen}
          </Button>
        )}
      </div>
      <ErrorNotice error={claiming.error ?? settling.error ?? reopening.error} />
    </>
  );
}
