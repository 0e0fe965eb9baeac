import type { ContactShown } from '@denwaban/api/contacts';
import { Answered, ErrorNotice, SkeletonRows } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { PresenceChoice } from './PresenceChoice.tsx';
import { useCompany, usePresence } from './use-presence.ts';
import { contactWords } from './words.ts';

/** My presence, on top of every page of the portal. */
export function PresenceSwitch() {
  const { person } = useMe();
  return (
    <Answered asked={useCompany()} waiting={<SkeletonRows count={1} height={44} />}>
      {({ contacts }) => {
        const mine = contacts.find(({ id }) => id === person.id);
        return mine && <Mine contact={mine} />;
      }}
    </Answered>
  );
}

function Mine({ contact }: { contact: ContactShown }) {
  const words = useWords(contactWords);
  const { shown, choose, error } = usePresence(contact);
  return (
    <>
      <PresenceChoice label={words.mine} presence={shown} choose={choose} />
      <ErrorNotice error={error} />
    </>
  );
}
