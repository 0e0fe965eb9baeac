import type { CallInHand } from '@denwaban/api/call-shapes';
import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { isComposing } from '../kit/keys/index.ts';
import { ErrorNotice, StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { type Choice, choicesFor, mayBeRung } from './choices.ts';
import classes from './transfers.module.css';
import type { TransferActions } from './use-transfer.ts';
import { transferWords } from './words.ts';

type Props = { call: CallInHand; actions: TransferActions; close: () => void };

/** Typed into, gone through with the arrows, rung with Enter; nothing happens while the IME composes. */
export function ChooseTransfer({ call, actions, close }: Props) {
  const words = useWords(transferWords);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const choices = choicesFor(call, typed);
  const most = Math.max(0, choices.filter(mayBeRung).length - 1);
  const chosen = Math.min(at, most);
  const kinds = call.transfer?.kinds ?? [];
  const ring = (choice: Choice | undefined, kind: 'warm' | 'cold') => {
    if (!choice || !mayBeRung(choice) || actions.isBusy || !kinds.includes(kind)) return;
    const whom =
      choice.is === 'contact' ? { contact: choice.contact.id, number: null } : { contact: null, number: choice.number };
    actions.begin({ kind, ...whom }, close);
  };

  function actOf({ key, ctrlKey }: KeyboardEvent): (() => void) | null {
    switch (key) {
      case 'ArrowDown':
        return () => setAt(Math.min(chosen + 1, most));
      case 'ArrowUp':
        return () => setAt(Math.max(chosen - 1, 0));
      case 'Enter':
        return () => ring(choices[chosen], ctrlKey ? 'cold' : 'warm');
      case 'Escape':
        return close;
      default:
        return null;
    }
  }

  function strike(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return;
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  return (
    <section className={classes.choose} aria-label={words.title} onKeyDown={strike}>
      <ErrorNotice error={actions.error} />
      <div className={classes.head}>
        <TextInput
          // The stroke that opens it is the one that begins the search.
          ref={(field) => void (document.activeElement === document.body && field?.focus())}
          autoFocus
          className={classes.find}
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={choices[chosen] ? `${list}-${chosen}` : undefined}
          aria-label={call.transfer?.typed ? words.find : words.findContact}
          placeholder={call.transfer?.typed ? words.find : words.findContact}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setAt(0);
          }}
        />
        <p className={classes.how}>
          <span>{words.how.warm}</span>
          {kinds.includes('cold') && <span>{words.how.cold}</span>}
        </p>
        <Button variant="subtle" color="gray" size="xs" onClick={close}>
          {words.close}
        </Button>
      </div>
      {choices.length === 0 && <p className={classes.how}>{words.nobody}</p>}
      <div id={list} className={classes.list} role="listbox" aria-label={words.title}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of the whole list
          <div
            key={choice.is === 'contact' ? choice.contact.id : 'number'}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen && mayBeRung(choice)}
            aria-disabled={!mayBeRung(choice)}
            className={classes.choice}
            onClick={() => mayBeRung(choice) && setAt(index)}
          >
            {choice.is === 'contact' ? <Contact choice={choice} /> : <strong>{words.number(choice.number)}</strong>}
            {mayBeRung(choice) && <Ways kinds={kinds} busy={actions.isBusy} ring={(kind) => ring(choice, kind)} />}
          </div>
        ))}
      </div>
    </section>
  );
}

const presenceTone: Record<CallInHand['contacts'][number]['presence']['state'], Tone> = {
  in: 'fine',
  meeting: 'attention',
  out: 'attention',
  off: 'quiet',
  unknown: 'quiet',
};

function Contact({ choice: { contact, why } }: { choice: Extract<Choice, { is: 'contact' }> }) {
  const words = useWords(transferWords);
  const say = useSay();
  const { name, reading, presence } = contact;
  return (
    <>
      <span className={classes.name}>
        <strong>{name}</strong> <small>{reading}</small>
      </span>
      <StatePill tone={presenceTone[presence.state]}>
        {words.presence[presence.state]}
        {presence.until && ` ${words.until(say.time(presence.until))}`}
      </StatePill>
      {why && <span className={classes.why}>{words.why[why] ?? words.messageOnly}</span>}
    </>
  );
}

type WaysProps = { kinds: readonly ('warm' | 'cold')[]; busy: boolean; ring: (kind: 'warm' | 'cold') => void };

/** The same by the mouse. */
function Ways({ kinds, busy, ring }: WaysProps) {
  const words = useWords(transferWords);
  return (
    <span className={classes.ways}>
      {kinds.includes('warm') && (
        <Button size="compact-sm" tabIndex={-1} variant="default" disabled={busy} onClick={() => ring('warm')}>
          {words.ask}
        </Button>
      )}
      {kinds.includes('cold') && (
        <Button size="compact-sm" tabIndex={-1} variant="subtle" disabled={busy} onClick={() => ring('cold')}>
          {words.pass}
        </Button>
      )}
    </span>
  );
}
