import { Button, Popover } from '@mantine/core';
import { IconDialpad } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { KeyButton, KeyScope } from '../../kit/keys/index.ts';
import { useWords } from '../../kit/words/index.ts';
import classes from './telephone.module.css';
import { telephoneWords } from './words.ts';

const pad = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The keys of a telephone, by mouse and by the keys of the keyboard themselves. */
export function PushKeys({ press, disabled }: { press: (key: string) => void; disabled: boolean }) {
  const words = useWords(telephoneWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen && !disabled} onChange={setOpen} position="bottom" trapFocus returnFocus withArrow>
      <Popover.Target>
        <KeyButton
          keys="Alt+P"
          always
          size="compact-sm"
          variant="default"
          disabled={disabled}
          leftSection={<IconDialpad size={16} stroke={1.6} />}
          act={() => setOpen(!isOpen)}
        >
          {words.keys}
        </KeyButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.keysTitle}>
        <KeyScope>
          <Pad press={press} />
        </KeyScope>
      </Popover.Dropdown>
    </Popover>
  );
}

function Pad({ press }: { press: (key: string) => void }) {
  const words = useWords(telephoneWords);
  const [pressed, setPressed] = useState('');
  const send = (key: string) => {
    press(key);
    setPressed((before) => before + key);
  };
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (!pad.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    send(event.key);
  });
  // From the first moment on: fingers are faster than the focus.
  useEffect(() => {
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return (
    <fieldset className={classes.keys} aria-label={words.keysTitle}>
      <p className={classes.pressed} role="status">
        {words.keysPressed} <output>{pressed}</output>
      </p>
      <div className={classes.pad}>
        {pad.map((key, index) => (
          <Button
            key={key}
            variant="default"
            aria-label={key === '*' ? words.star : key === '#' ? words.hash : key}
            data-autofocus={index === 0 || undefined}
            onClick={() => send(key)}
          >
            {key}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
