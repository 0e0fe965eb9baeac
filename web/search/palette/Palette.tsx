import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Place } from '../../kit/frame/index.ts';
import { isComposing, KeyScope, useKey } from '../../kit/keys/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import type { Group, Target } from './found.ts';
import classes from './palette.module.css';
import { useFound } from './use-found.ts';
import { paletteWords } from './words.ts';

/** Ctrl+K on every page of the office: find anything by a few letters, and go there. */
export function Palette({ places }: { places: readonly Place[] }) {
  const words = useWords(paletteWords);
  const [opened, setOpened] = useState(false);
  useKey({ keys: 'Ctrl+k', says: words.open, act: () => setOpened(true) });
  return (
    <Modal.Root
      opened={opened}
      onClose={() => setOpened(false)}
      size={620}
      yOffset="12dvh"
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={words.title}>
        <KeyScope>
          <Finding places={places} close={() => setOpened(false)} />
        </KeyScope>
      </Modal.Content>
    </Modal.Root>
  );
}

function Finding({ places, close }: { places: readonly Place[]; close: () => void }) {
  const words = useWords(paletteWords);
  const say = useSay();
  const router = useRouter();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 120);
  const { targets, isLooking } = useFound(q, places);
  const [at, setAt] = useState(0);
  const chosen = targets[Math.min(at, targets.length - 1)];

  function go(target: Target) {
    close();
    router.history.push(target.href);
  }

  function strike(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((now) => (Math.min(now, targets.length - 1) + step + targets.length) % Math.max(1, targets.length));
    }
    if (event.key === 'Enter' && chosen) go(chosen);
  }

  return (
    <div className={classes.palette}>
      <div className={classes.box}>
        <IconSearch size={20} stroke={1.7} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${chosen.key}` : undefined}
          aria-label={words.box}
          placeholder={words.placeholder}
          autoComplete="off"
          maxLength={200}
          data-autofocus
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            setAt(0);
          }}
          onKeyDown={strike}
        />
      </div>
      <div id={list} role="listbox" aria-label={words.results} className={classes.list}>
        {inGroups(targets).map(([group, members]) => (
          // biome-ignore lint/a11y/useSemanticElements: options under a heading, as a listbox has them
          <div key={group} role="group" aria-label={words.group[group]}>
            <p aria-hidden className={classes.group}>
              {words.group[group]}
            </p>
            {members.map((target) => (
              <Option
                key={target.key}
                id={`${list}-${target.key}`}
                target={target}
                isChosen={target === chosen}
                go={() => go(target)}
              />
            ))}
          </div>
        ))}
      </div>
      {targets.length === 0 && !isLooking && (
        <p className={classes.none}>
          <strong>{words.none}</strong> {words.noneNext}
        </p>
      )}
      <p className={classes.foot}>{words.keys}</p>
      <p role="status" className="visually-hidden">
        {words.found(say.number(targets.length))}
      </p>
    </div>
  );
}

type OptionProps = { id: string; target: Target; isChosen: boolean; go: () => void };

function Option({ id, target: { name, about }, isChosen, go }: OptionProps) {
  useEffect(() => {
    if (isChosen) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id, isChosen]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option chosen
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does it
    <div id={id} role="option" aria-selected={isChosen} className={classes.option} onClick={go}>
      <span>{name}</span>
      <small>{about}</small>
    </div>
  );
}

/** Under one heading each, in the order in which the first of each comes. */
function inGroups(targets: readonly Target[]): [Group, Target[]][] {
  return [...Map.groupBy(targets, ({ group }) => group)];
}
