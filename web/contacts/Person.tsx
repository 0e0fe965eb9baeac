import { type ContactShown, inviteColleague } from '@denwaban/api/contacts';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, ErrorNotice, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './contacts.module.css';
import { PresenceChoice } from './PresenceChoice.tsx';
import { type PresenceShown, standing, tones } from './presence.ts';
import { usePresence } from './use-presence.ts';
import { contactWords } from './words.ts';

/** What an owner may do with a person of the list; a way that is not there leads nowhere. */
export type Keeping = { edit: () => void; up: (() => void) | undefined; down: (() => void) | undefined };

export function Person({ contact, keep }: { contact: ContactShown; keep?: Keeping }) {
  const words = useWords(contactWords).people;
  const { person, abilities } = useMe();
  const { name, reading, mayBeSaid } = contact;
  const isMe = person.id === contact.id;
  const maySet = !isMe && abilities.includes('set_colleagues_presence');
  const mayInvite = abilities.includes('invite_colleagues') && contact.role && contact.email && !contact.signedUp;
  return (
    <li className={classes.person}>
      <div className={classes.who}>
        <h2 className={classes.name}>
          {name}
          <small>{reading}</small>
        </h2>
        <Whereabouts presence={contact.presence} />
      </div>
      <p className={classes.marks}>{useMarks(contact, isMe).join('　')}</p>
      <p className={classes.said}>
        <span>{words.said}</span>「{mayBeSaid}」
      </p>
      {maySet && <Colleague contact={contact} />}
      {mayInvite && <Inviting contact={contact} />}
      {keep && <Kept name={name} keep={keep} />}
    </li>
  );
}

function Kept({ name, keep }: { name: string; keep: Keeping }) {
  const words = useWords(contactWords).people;
  return (
    <div className={classes.kept}>
      <Button variant="default" size="sm" aria-label={words.editOf(name)} onClick={keep.edit}>
        {words.edit}
      </Button>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={words.upOf(name)}
        disabled={!keep.up}
        onClick={() => keep.up?.()}
      >
        <IconArrowUp size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={words.downOf(name)}
        disabled={!keep.down}
        onClick={() => keep.down?.()}
      >
        <IconArrowDown size={18} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}

function useMarks({ order, role, takesComplaints, signedUp }: ContactShown, isMe: boolean): string[] {
  const words = useWords(contactWords).people;
  return [
    ...(isMe ? [words.you] : []),
    words.order(order),
    ...(role === 'owner' ? [words.owner] : []),
    ...(takesComplaints ? [words.complaints] : []),
    ...(role && !signedUp ? [words.notSignedUp] : []),
  ];
}

function Whereabouts({ presence }: { presence: PresenceShown }) {
  const words = useWords(contactWords);
  const say = useSay();
  const now = useNow();
  const { state, until } = standing(presence, now);
  return (
    <div className={classes.where}>
      <StatePill tone={tones[state]}>{words.state[state]}</StatePill>
      {until && state !== 'off' && <span>{words.backAt(say.when(until, now))}</span>}
    </div>
  );
}

/** A client's owner sets a colleague's presence. */
function Colleague({ contact }: { contact: ContactShown }) {
  const words = useWords(contactWords).people;
  const [isOpen, setOpen] = useState(false);
  const { shown, choose, error } = usePresence(contact);
  return (
    <div className={classes.colleague}>
      <Button
        variant="default"
        size="sm"
        aria-expanded={isOpen}
        aria-label={isOpen ? undefined : words.changeOf(contact.name)}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.close : words.change}
      </Button>
      {isOpen && <PresenceChoice label={words.of(contact.name)} presence={shown} choose={choose} />}
      <ErrorNotice error={error} />
    </div>
  );
}

function Inviting({ contact: { id, name } }: { contact: ContactShown }) {
  const words = useWords(contactWords).people;
  const telling = useTell(inviteColleague);
  const invite = () => telling.mutate({ params: { id } }, { onSuccess: () => announce(words.invited(name)) });
  return (
    <div className={classes.colleague}>
      <Button
        variant="light"
        size="sm"
        loading={telling.isPending}
        disabled={telling.isSuccess}
        aria-label={words.inviteOf(name)}
        onClick={invite}
      >
        {words.invite}
      </Button>
      <ErrorNotice error={telling.error} />
    </div>
  );
}
