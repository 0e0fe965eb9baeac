import { type ContactShown, orderOwnContacts } from '@denwaban/api/contacts';
import { Button } from '@mantine/core';
import { IconCalendarUser, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { Answered, EmptyState, ErrorNotice, PageTitle, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './contacts.module.css';
import { OwnContactDialog } from './OwnContactDialog.tsx';
import { Person } from './Person.tsx';
import { useCompany } from './use-presence.ts';
import { contactWords } from './words.ts';

/** The people of one's own company: where they are, what callers are told of them, and who is told first. */
export function PeopleScreen() {
  const words = useWords(contactWords).people;
  const mayEdit = useMe().abilities.includes('edit_own_contacts');
  const [edited, edit] = useState<ContactShown | 'new'>();
  return (
    <>
      <PageTitle about={words.about} actions={<Actions add={mayEdit ? () => edit('new') : undefined} />}>
        {words.title}
      </PageTitle>
      <Answered asked={useCompany()}>
        {({ contacts }) =>
          contacts.length === 0 ? (
            <Sheet>
              <EmptyState
                icon={IconUsers}
                title={words.empty}
                next={mayEdit ? words.emptyNextOwner : words.emptyNext}
              />
            </Sheet>
          ) : (
            <List contacts={contacts} edit={mayEdit ? edit : undefined} />
          )
        }
      </Answered>
      <OwnContactDialog contact={edited} close={() => edit(undefined)} />
    </>
  );
}

function Actions({ add }: { add: (() => void) | undefined }) {
  const words = useWords(contactWords).people;
  return (
    <span className={classes.actions}>
      <Button
        component={Link}
        to="/portal/duties"
        variant="default"
        leftSection={<IconCalendarUser size={18} stroke={1.6} />}
      >
        {words.roster}
      </Button>
      {add && (
        <Button leftSection={<IconUserPlus size={18} stroke={1.6} />} onClick={add}>
          {words.add}
        </Button>
      )}
    </span>
  );
}

type ListProps = { contacts: readonly ContactShown[]; edit: ((contact: ContactShown) => void) | undefined };

function List({ contacts, edit }: ListProps) {
  const { mutate, error, isPending } = useTell(orderOwnContacts);
  const people = contacts.toSorted((one, other) => one.order - other.order);
  const move = (at: number, to: number) => {
    const ids = people.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (moved) mutate({ body: { contacts: ids.toSpliced(to, 0, moved) } });
  };
  return (
    <>
      <ErrorNotice error={error} />
      <ul className={classes.people}>
        {people.map((contact, at) => (
          <Person
            key={contact.id}
            contact={contact}
            {...(edit && {
              keep: {
                edit: () => edit(contact),
                up: at > 0 && !isPending ? () => move(at, at - 1) : undefined,
                down: at < people.length - 1 && !isPending ? () => move(at, at + 1) : undefined,
              },
            })}
          />
        ))}
      </ul>
    </>
  );
}
