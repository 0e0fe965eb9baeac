import { notObtainedReasons, type NotObtained as Reason } from '@denwaban/domain/scripts';
import { Button, Menu } from '@mantine/core';
import { useRef, useState } from 'react';
import { KeyCap, useKey } from '../kit/keys/index.ts';
import { useWords } from '../kit/words/index.ts';
import { goOnSoon } from './next-field.ts';
import classes from './scripts.module.css';
import { scriptWords } from './words.ts';

type Props = {
  /** What was asked for. */
  label: string;
  /** In the step one is in, a key opens the reasons. */
  isHere: boolean;
  choose: (reason: Reason) => void;
};

/** 伺えず: the way out of a required question, with the reason. Never a made-up name. */
export function NotObtained({ label, isHere, choose }: Props) {
  const words = useWords(scriptWords).notObtained;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useKey({ keys: 'Alt+U', says: words.openFor(label), act: () => setOpen(!open), when: isHere });

  function take(reason: Reason) {
    const step = button.current?.closest('[data-step]');

    choose(reason);
    if (step) goOnSoon(step);
  }

  return (
    <Menu
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      returnFocus={false}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Menu.Target>
        <Button
          ref={button}
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.way}
          aria-keyshortcuts={isHere ? 'Alt+U' : undefined}
          rightSection={isHere && <KeyCap keys="Alt+U" />}
        >
          <span className="visually-hidden">{label}</span> {words.open}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {notObtainedReasons.map((reason) => (
          <Menu.Item key={reason} onClick={() => take(reason)}>
            {words[reason]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What stands in place of an answer that could not be had, and the way to ask again after all. */
export function Waived({ label, reason, undo }: { label: string; reason: Reason; undo: () => void }) {
  const words = useWords(scriptWords).notObtained;
  return (
    <p className={classes.waived}>
      <span>{words.set(words[reason])}</span>
      <Button size="compact-sm" variant="subtle" onClick={undo}>
        <span className="visually-hidden">{label}</span> {words.undo}
      </Button>
    </p>
  );
}
