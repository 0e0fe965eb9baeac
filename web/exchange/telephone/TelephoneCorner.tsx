import { getTelephone } from '@denwaban/api/telephones';
import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useAsk } from '../../kit/ask/index.ts';
import { StatePill } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { useSoftphoneAtHand, useSoftphoneView } from './at-hand.ts';
import type { Softphone } from './softphone.ts';
import classes from './telephone.module.css';
import { telephoneWords } from './words.ts';

const TelephoneDialog = lazy(async () => ({ default: (await import('./TelephoneDialog.tsx')).TelephoneDialog }));

/** How my telephone stands, and the way to choose another; nothing where the house has no engine. */
export function TelephoneCorner({ isBusy }: { isBusy: boolean }) {
  const words = useWords(telephoneWords);
  const { data } = useAsk(getTelephone, undefined, { hints: 'ignored' });
  const softphone = useSoftphoneAtHand();
  const [isOpen, setOpen] = useState(false);
  if (!data?.isOffered) return null;
  return (
    <span className={classes.corner}>
      <span role="status">
        {data.taken?.kind === 'desk' && <StatePill tone="quiet">{words.deskTelephone}</StatePill>}
        {softphone && <Standing softphone={softphone} />}
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconPhone size={16} stroke={1.6} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {words.title}
      </Button>
      <Suspense>
        {isOpen && <TelephoneDialog taken={data.taken?.kind ?? null} isBusy={isBusy} close={() => setOpen(false)} />}
      </Suspense>
    </span>
  );
}

function Standing({ softphone }: { softphone: Softphone }) {
  const words = useWords(telephoneWords);
  const { place } = useSoftphoneView(softphone);
  const tone = place === 'ready' ? 'fine' : place === 'plugging' ? 'quiet' : 'attention';
  return <StatePill tone={tone}>{words.place[place]}</StatePill>;
}
