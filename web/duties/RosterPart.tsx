import type { ContactShown } from '@denwaban/api/contacts';
import { getRoster, setRoster } from '@denwaban/api/duties';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered } from '../kit/pieces/index.ts';
import { RosterEditor } from './RosterEditor.tsx';

type Props = { client: string; contacts: readonly ContactShown[]; mayEdit: boolean };

/** Who of a client is on call when, as the agency keeps it. */
export function RosterPart({ client, contacts, mayEdit }: Props) {
  const params = { client };
  const asked = useAsk(getRoster, { params }, { about: ['duty'] });
  const { mutate, error, isPending } = useTell(setRoster);
  return (
    <Answered asked={asked}>
      {({ roster }) => (
        <RosterEditor
          key={JSON.stringify(roster)}
          kept={roster}
          contacts={contacts}
          mayEdit={mayEdit}
          save={(body, done) => mutate({ params, body }, { onSuccess: done })}
          error={error}
          isPending={isPending}
        />
      )}
    </Answered>
  );
}
