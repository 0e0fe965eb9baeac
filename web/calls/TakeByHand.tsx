import { lazy, Suspense, useEffect, useState } from 'react';
import { KeyButton } from '../kit/keys/index.ts';
import { Dialog } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { byHandWords } from './by-hand-words.ts';
import { useManualClients } from './use-manual-clients.ts';

const loading = () => import('./ByHandBox.tsx');
const ByHandBox = lazy(async () => ({ default: (await loading()).ByHandBox }));

/** 手動受付: for a call that comes on any other telephone, the box in which the client is named. It stands ready before its key is pressed. */
export function TakeByHand({ finish }: { finish: (call: string) => void }) {
  const words = useWords(byHandWords);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => void loading(), []);
  useManualClients();
  const close = () => setOpen(false);
  return (
    <>
      <KeyButton keys="Alt+T" variant="default" size="md" act={() => setOpen(true)}>
        {words.take}
      </KeyButton>
      <Dialog title={words.title} opened={isOpen} close={close}>
        <Suspense>
          <ByHandBox
            taken={close}
            entered={(call) => {
              close();
              finish(call);
            }}
          />
        </Suspense>
      </Dialog>
    </>
  );
}
