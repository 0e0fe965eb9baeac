import { IconUsers } from '@tabler/icons-react';
import { Answered, EmptyState, PageTitle, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './contacts.module.css';
import { Person } from './Person.tsx';
import { useCompany } from './use-presence.ts';
import { contactWords } from './words.ts';

/** The people of one's own company: where they are, and what callers are told of them. */
export function PeopleScreen() {
  const words = useWords(contactWords).people;
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Answered asked={useCompany()}>
        {({ contacts }) =>
          contacts.length === 0 ? (
            <Sheet>
              <EmptyState icon={<IconUsers stroke={1.5} />} title={words.empty} next={words.emptyNext} />
            </Sheet>
          ) : (
            <ul className={classes.people}>
              {contacts.map((contact) => (
                <Person key={contact.id} contact={contact} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}
