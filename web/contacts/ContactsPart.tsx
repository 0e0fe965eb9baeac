import { type ContactShown, inviteContact } from '@denwaban/api/contacts';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  PhoneNumber,
  Sheet,
  StatePill,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { ContactDialog } from './ContactDialog.tsx';
import classes from './office.module.css';
import { officeContactWords } from './office-words.ts';
import { tones } from './presence.ts';
import { contactWords } from './words.ts';

type Props = { client: string; contacts: ContactShown[]; mayEdit: boolean };

/** The people of a client: whom we report to, in which order, and who may sign in to the portal. */
export function ContactsPart({ client, contacts, mayEdit }: Props) {
  const words = useWords(officeContactWords);
  const [edited, edit] = useState<ContactShown | 'new'>();
  const inviting = useTell(inviteContact);
  const invite = ({ id, name }: ContactShown) =>
    inviting.mutate({ params: { id } }, { onSuccess: () => announce(words.invited(name)) });
  const inOrder = contacts.toSorted((one, other) => one.order - other.order);
  return (
    <Sheet flush title={words.title}>
      <p className={classes.about}>{words.about}</p>
      <div className={classes.refused}>
        <ErrorNotice error={inviting.error} />
      </div>
      <DataTable
        label={words.list}
        columns={useColumns(mayEdit ? { edit, invite } : undefined)}
        rows={inOrder}
        keyOf={({ id }) => id}
        empty={<EmptyState title={words.empty} next={words.emptyNext} />}
      />
      {mayEdit && (
        <div className={classes.foot}>
          <Buttons>
            <Button leftSection={<IconUserPlus size={18} />} onClick={() => edit('new')}>
              {words.add}
            </Button>
          </Buttons>
        </div>
      )}
      <ContactDialog
        client={client}
        contact={edited}
        nextOrder={(inOrder.at(-1)?.order ?? 0) + 1}
        close={() => edit(undefined)}
      />
    </Sheet>
  );
}

type Acts = { edit: (contact: ContactShown) => void; invite: (contact: ContactShown) => void };

function useColumns(acts: Acts | undefined): Column<ContactShown>[] {
  const words = useWords(officeContactWords);
  const { state } = useWords(contactWords);
  const say = useSay();
  const { column } = words;
  return [
    { title: column.order, cell: ({ order }) => say.number(order), align: 'right' },
    {
      title: column.name,
      cell: ({ name, reading, takesComplaints }) => (
        <span className={classes.who}>
          <strong>{name}</strong>
          <small>{reading}</small>
          {takesComplaints && <StatePill tone="attention">{words.complaints}</StatePill>}
        </span>
      ),
      grows: true,
    },
    {
      title: column.presence,
      cell: ({ presence }) => <StatePill tone={tones[presence.state]}>{state[presence.state]}</StatePill>,
    },
    {
      title: column.email,
      cell: ({ email }) => email ?? <span className={classes.lacking}>{words.noEmail}</span>,
    },
    { title: column.phone, cell: ({ phone }) => phone && <PhoneNumber number={phone} /> },
    {
      title: column.role,
      cell: ({ role, signedUp }) =>
        role ? `${words.role[role]}（${signedUp ? words.signedUp : words.notSignedUp}）` : words.role.none,
    },
    ...(acts ? [{ title: column.actions, cell: (contact: ContactShown) => <Acts contact={contact} {...acts} /> }] : []),
  ];
}

function Acts({ contact, edit, invite }: Acts & { contact: ContactShown }) {
  const words = useWords(officeContactWords);
  const { name, role, email, signedUp } = contact;
  return (
    <span className={classes.acts}>
      <Button variant="default" size="xs" aria-label={words.editOf(name)} onClick={() => edit(contact)}>
        {words.edit}
      </Button>
      {role && email && !signedUp && (
        <Button variant="light" size="xs" aria-label={words.inviteOf(name)} onClick={() => invite(contact)}>
          {words.invite}
        </Button>
      )}
    </span>
  );
}
