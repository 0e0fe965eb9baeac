import { getOwnRoster, setOwnRoster } from '@denwaban/api/duties';
import { useCompany } from '../contacts/use-presence.ts';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, PageTitle } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { RosterEditor } from './RosterEditor.tsx';
import { dutyWords } from './words.ts';

/** Who of one's own company is on call when. */
export function OwnRosterScreen() {
  const words = useWords(dutyWords);
  const company = useCompany();
  const asked = useAsk(getOwnRoster, undefined, { about: ['duty'] });
  const { mutate, error, isPending } = useTell(setOwnRoster);
  const mayEdit = useMe().abilities.includes('edit_own_contacts');
  return (
    <>
      <PageTitle about={words.ownAbout}>{words.title}</PageTitle>
      <Answered asked={company}>
        {({ contacts }) => (
          <Answered asked={asked}>
            {({ roster }) => (
              <RosterEditor
                key={JSON.stringify(roster)}
                kept={roster}
                contacts={contacts}
                mayEdit={mayEdit}
                save={(body, done) => mutate({ body }, { onSuccess: done })}
                error={error}
                isPending={isPending}
              />
            )}
          </Answered>
        )}
      </Answered>
    </>
  );
}
