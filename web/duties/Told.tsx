import type { ContactShown } from '@denwaban/api/contacts';
import { type Contact, chain, isReachable, presenceAt } from '@denwaban/domain/contacts';
import { onDuty, type Roster } from '@denwaban/domain/duties';
import { whomToRing } from '@denwaban/domain/rounds';
import { InstantFields, useInstant } from '../hours/instant.tsx';
import { Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './duties.module.css';
import { dutyWords } from './words.ts';

type Props = { roster: Roster; contacts: readonly ContactShown[]; isBroken: boolean };

/** Who would be told, and rung, at an instant: by the rules the server goes by. */
export function Told({ roster, contacts, isBroken }: Props) {
  const words = useWords(dutyWords).preview;
  const instant = useInstant();
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{words.about}</p>
      <InstantFields instant={instant} words={words} />
      <div aria-live="polite" className={classes.told}>
        {instant.at && !isBroken ? (
          <Outcome roster={roster} people={contacts.map(personOf)} at={instant.at} />
        ) : (
          <p className={classes.about}>{words.broken}</p>
        )}
      </div>
    </Sheet>
  );
}

function Outcome({ roster, people, at }: { roster: Roster; people: readonly Contact[]; at: Date }) {
  const words = useWords(dutyWords).preview;
  const first = onDuty(roster, people, at);
  const told = chain(people.filter(isReachable), { addressee: null, complaintAbout: null, onDuty: first });
  const rung = whomToRing(people, { isComplaint: false, accused: null, onDuty: first }, at);
  const ofIds = rung.flatMap(({ contact }) => people.find(({ id }) => id === contact) ?? []);
  const shared = { first, at };
  return (
    <>
      <People {...shared} title={words.told} people={told} none={words.nobodyTold} />
      <People {...shared} title={words.rung} people={ofIds} none={words.nobodyRung} />
    </>
  );
}

type PeopleProps = { title: string; people: readonly Contact[]; first: readonly string[]; at: Date; none: string };

function People({ title, people, first, at, none }: PeopleProps) {
  const words = useWords(dutyWords).preview;
  return (
    <section>
      <h3>{title}</h3>
      {people.length === 0 && <p className={classes.about}>{none}</p>}
      <ol>
        {people.map(({ id, name, presence }) => (
          <li key={id}>
            <span lang="ja">{name}</span>
            {first.includes(id) && <small>{words.onDuty}</small>}
            {presenceAt(presence, at).state === 'off' && <small data-off>{words.off}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** As the rules know a person: instants are instants. */
function personOf({ presence, mayBeSaid: _, signedUp: __, ...contact }: ContactShown): Contact {
  return { ...contact, presence: { ...presence, until: presence.until === null ? null : new Date(presence.until) } };
}
