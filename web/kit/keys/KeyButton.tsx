import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyCap } from './KeyCap.tsx';
import { useKey } from './KeyScope.tsx';
import type { Keys } from './keystroke.ts';

type Props = Omit<ButtonProps, 'children'> & {
  keys: Keys;
  /** The words on the button, and of the key in the help page. */
  children: string;
  act: () => void;
  always?: boolean;
  note?: ReactNode;
};

/** A button with its key printed on it; pressing the one is pressing the other. */
export function KeyButton({ keys, children, act, always, note, disabled, ...look }: Props) {
  const off = Boolean(disabled) || Boolean(look.loading);
  useKey({ keys, says: children, act, when: !off, always });
  return (
    <Button
      {...look}
      disabled={disabled}
      onClick={act}
      aria-keyshortcuts={ariaOf(keys)}
      rightSection={<KeyCap keys={keys} />}
    >
      {children}
      {note}
    </Button>
  );
}

const ariaOf = (keys: Keys) => keys.replace('Ctrl', 'Control');
