import type { Agreed, MatterHeard, ScriptContent } from '@denwaban/domain/scripts';
import { mayAnswer } from '@denwaban/domain/scripts';
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { isComposing, KeyButton, KeyCap, useKey } from '../kit/keys/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Answer } from './Answer.tsx';
import { findInManual, indexManual } from './find-in-manual.ts';
import { GapButton } from './GapButton.tsx';
import classes from './manual.module.css';
import { manualWords } from './manual-words.ts';
import { ShelfInCall } from './ShelfInCall.tsx';

type Props = {
  call: string;
  client: string;
  content: ScriptContent;
  agreed: Agreed;
  /** What the call is about so far: it decides whether answers are told at all. */
  matter: MatterHeard;
  /** Turns the call into a callback, marked as fallen back; null where nothing could have been answered. */
  fallBack: (() => void) | null;
  /** Brings it to the front. */
  show: () => void;
};

// What stands first in the manual is what the client put there first; the rest is typed for.
const atRest = 6;

/** The manual in a call: typed into, it answers within the scope agreed on; the arrows walk, and the one walked to is open. */
export function ManualPane({ call, client, content, agreed, matter, fallBack, show }: Props) {
  const words = useWords(manualWords);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const leftOff = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const answers = mayAnswer(agreed, matter) ? 'told' : 'withheld';
  const index = useMemo(() => indexManual(content, answers), [content, answers]);
  const found = typed.trim() === '' ? findInManual(index, '').slice(0, atRest) : findInManual(index, typed);
  const open = typed.trim() === '' ? -1 : Math.min(at, found.length - 1);
  useKey({ keys: '/', says: words.find, act: find });
  // Out of a text field too, where a slash is a letter.
  useKey({ keys: 'Alt+F', says: words.find, act: find });

  function find() {
    const from = document.activeElement;
    if (from instanceof HTMLElement && from !== field.current) leftOff.current = from;
    show();
    // The field can take the cursor only once it is in front.
    requestAnimationFrame(() => field.current?.focus());
  }

  /** The arrows walk, and Escape leads back to where one left off writing. */
  function walk(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') return leftOff.current?.focus();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(found.length - 1, open + step)));
  }

  return (
    <section className={classes.pane} aria-label={words.title}>
      <TextInput
        ref={field}
        size="sm"
        role="combobox"
        aria-label={words.find}
        aria-controls={list}
        aria-expanded={found.length > 0}
        aria-activedescendant={open >= 0 ? `${list}-${open}` : undefined}
        placeholder={words.hint}
        rightSectionWidth={64}
        rightSection={<KeyCap keys="Alt+F" />}
        value={typed}
        onKeyDown={walk}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      {answers === 'withheld' && (
        <p className={classes.withheld}>{agreed.tier === 1 ? words.withheld.take : words.withheld.scope}</p>
      )}
      <div id={list} role="listbox" aria-label={words.list} lang="ja" className={classes.found}>
        {found.map((entry, place) => (
          <Answer
            key={entry.key}
            id={`${list}-${place}`}
            entry={entry}
            sought={typed}
            isOpen={place === open}
            open={() => setAt(place)}
          />
        ))}
      </div>
      {found.length === 0 && (
        <div className={classes.none}>
          <strong>{typed ? words.none : words.empty}</strong>
          {typed && <p>{words.noneNext}</p>}
        </div>
      )}
      <ShelfInCall client={client} typed={typed} />
      <div className={classes.ways}>
        {fallBack && (
          <KeyButton keys="F4" size="compact-sm" variant="default" act={fallBack}>
            {words.fallBack}
          </KeyButton>
        )}
        <GapButton call={call} searched={typed} />
      </div>
    </section>
  );
}
