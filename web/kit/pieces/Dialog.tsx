import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyScope } from '../keys/index.ts';
import { useWords } from '../words/index.ts';
import { pieceWords } from './words.ts';

type Props = { title: string; opened: boolean; close: () => void; children: ReactNode };

/** A form in front of the page. A click beside it does not close it: what was typed would be gone. */
export function Dialog({ title, opened, close, children }: Props) {
  const words = useWords(pieceWords);
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <KeyScope>{children}</KeyScope>
    </Modal>
  );
}

/** One thing of a list, read at the side while the list stays where it is. */
export function SidePage({ title, opened, close, children }: Props) {
  const words = useWords(pieceWords);
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title={title}
      position="right"
      size={480}
      padding="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <KeyScope>{children}</KeyScope>
    </Drawer>
  );
}
