import { getHours, setHours } from '@denwaban/api/hours';
import { type Calendar, checkCalendar } from '@denwaban/domain/hours';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ComingHours } from '../changes/ComingHours.tsx';
import { FromDay } from '../changes/FromDay.tsx';
import { useSchedule } from '../changes/use-schedule.ts';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, Beside, Buttons, ErrorNotice, Form } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { CalendarEditor } from './CalendarEditor.tsx';
import classes from './hours.module.css';
import { Preview } from './Preview.tsx';
import { SwitchoverLine } from './SwitchoverLine.tsx';
import { hoursWords } from './words.ts';

type Props = { client: string; mayEdit: boolean };

/** When a client is there; beside it, what that would mean for a call. */
export function HoursPart({ client, mayEdit }: Props) {
  const asked = useAsk(getHours, { params: { client } });
  const maySeeChanges = useMe().abilities.includes('see_changes');
  return (
    <Answered asked={asked}>
      {({ calendar, switchover }) => (
        <>
          <SwitchoverLine switchover={switchover} />
          {maySeeChanges && <ComingHours client={client} />}
          <Editor key={JSON.stringify(calendar)} client={client} kept={calendar} mayEdit={mayEdit} />
        </>
      )}
    </Answered>
  );
}

function Editor({ client, kept, mayEdit }: Props & { kept: Calendar }) {
  const words = useWords(hoursWords);
  const say = useSay();
  const [calendar, put] = useState(kept);
  const [from, setFrom] = useState<string | null>(null);
  const telling = useTell(setHours);
  const scheduling = useSchedule(client);
  const isBroken = checkCalendar(calendar).length > 0;
  const isChanged = JSON.stringify(calendar) !== JSON.stringify(kept);
  const { error, isPending } = from === null ? telling : scheduling;
  const save = () => {
    if (from === null)
      telling.mutate({ params: { client }, body: calendar }, { onSuccess: () => announce(words.saved) });
    else
      scheduling.send({ calendar, from, words: words.scheduledWords }, () => announce(words.scheduled(say.day(from))));
  };
  return (
    <Form submit={save} error={error}>
      <Beside aside={<Preview calendar={calendar} isBroken={isBroken} />}>
        <fieldset disabled={!mayEdit} className={classes.parts}>
          <ErrorNotice error={isBroken ? undefined : error} />
          <CalendarEditor calendar={calendar} put={put} />
          {mayEdit && <FromDay from={from} put={setFrom} />}
          {mayEdit && (
            <Buttons>
              <Button type="submit" size="md" loading={isPending} disabled={isBroken || (from !== null && !isChanged)}>
                {from === null ? words.save : words.schedule}
              </Button>
              {isChanged && <span className={classes.unsaved}>{words.unsaved}</span>}
            </Buttons>
          )}
        </fieldset>
      </Beside>
    </Form>
  );
}
