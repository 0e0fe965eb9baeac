import type { CallOutWanted } from '@denwaban/api/calls-out';
import { Button } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { KeyButton } from '../../kit/keys/index.ts';
import { Dialog } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { useMayDial } from './use-dialling.ts';
import { outWords } from './words.ts';

const DialBox = lazy(async () => ({ default: (await import('./DialBox.tsx')).DialBox }));

/** 架電, where there are lines to ring out by: with what it is about, or, at the desk, to any number for a client. */
export function DialButton({ about, number = '' }: { about: CallOutWanted['about'] | null; number?: string }) {
  const words = useWords(outWords);
  const [isOpen, setOpen] = useState(false);
  const mayDial = useMayDial();
  if (!mayDial) return null;
  const open = () => setOpen(true);
  const icon = <IconPhoneOutgoing size={16} stroke={1.6} />;
  return (
    <>
      {about ? (
        <Button variant="light" size="compact-md" leftSection={icon} onClick={open}>
          {words.dial}
        </Button>
      ) : (
        <KeyButton keys="Alt+D" variant="default" size="md" leftSection={icon} act={open}>
          {words.dial}
        </KeyButton>
      )}
      <Dialog title={words.title} opened={isOpen} close={() => setOpen(false)}>
        <Suspense>
          <DialBox about={about} theirs={number} close={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
