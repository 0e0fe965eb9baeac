import { Button, type ButtonProps, Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { KeyCap, KeyScope, type Keys, useKey } from '../keys/index.ts';
import { useWords } from '../words/index.ts';
import classes from './ConfirmButton.module.css';
import { pieceWords } from './words.ts';

type Props = Omit<ButtonProps, 'children'> & {
  children: ReactNode;
  /** What will happen, said before it does. */
  asks: ReactNode;
  /** The words of the button that does it. */
  yes: string;
  act: () => void;
  /** Asks, as the button does. */
  keys?: Keys;
};

/** A button for what cannot be taken back: it says what will happen and waits for a second press, in place. */
export function ConfirmButton({ children, asks, yes, act, keys, ...look }: Props) {
  const words = useWords(pieceWords);
  const [open, setOpen] = useState(false);
  const confirm = () => {
    setOpen(false);
    act();
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus withArrow width={300}>
      {keys && <AskingKey keys={keys} says={typeof children === 'string' ? children : yes} ask={() => setOpen(true)} />}
      <Popover.Target>
        <Button {...look} rightSection={keys && <KeyCap keys={keys} />} onClick={() => setOpen(!open)}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <KeyScope>
          <p className={classes.asks}>{asks}</p>
          <div className={classes.choices}>
            <Button variant="default" onClick={() => setOpen(false)} data-autofocus>
              {words.back}
            </Button>
            <Button color={look.color ?? 'shu'} onClick={confirm}>
              {yes}
            </Button>
          </div>
        </KeyScope>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What the button does, under its key. */
function AskingKey({ keys, says, ask }: { keys: Keys; says: string; ask: () => void }) {
  useKey({ keys, says, act: ask });
  return null;
}
