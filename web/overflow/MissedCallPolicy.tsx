import { getMissedCallPolicy, setMissedCallPolicy } from '@denwaban/api/missed-calls';
import { missedCallMinutes } from '@denwaban/domain/missed-calls';
import { Button, NumberInput, Switch } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, Buttons, ErrorNotice, Form, problemsOf, restOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './overflow.module.css';
import { overflowWords } from './words.ts';

type Policy = { withinMinutes: number; shownToClient: boolean };

/** Within what time missed calls are seen to, and who sees them. */
export function MissedCallPolicy({ client, mayEdit }: { client: string; mayEdit: boolean }) {
  const asked = useAsk(getMissedCallPolicy, { params: { client } }, { about: ['missed_call'] });
  return (
    <Answered asked={asked}>
      {(policy) => <Editing key={JSON.stringify(policy)} client={client} policy={policy} mayEdit={mayEdit} />}
    </Answered>
  );
}

function Editing({ client, policy, mayEdit }: { client: string; policy: Policy; mayEdit: boolean }) {
  const words = useWords(overflowWords);
  const [drafted, draft] = useState(policy);
  const telling = useTell(setMissedCallPolicy);
  const save = () => telling.mutate({ params: { client }, body: drafted }, { onSuccess: () => announce(words.saved) });
  return (
    <Form submit={save} error={telling.error} className={classes.stack}>
      <p className={classes.soft}>{words.missedAbout}</p>
      <ErrorNotice error={restOf(telling.error, ['withinMinutes'])} />
      <NumberInput
        name="withinMinutes"
        className={classes.minutes}
        label={words.withinMinutes}
        error={problemsOf(telling.error)('withinMinutes')}
        min={missedCallMinutes.least}
        max={missedCallMinutes.most}
        allowDecimal={false}
        disabled={!mayEdit}
        value={drafted.withinMinutes}
        onChange={(typed) => draft({ ...drafted, withinMinutes: Number(typed) })}
      />
      <Switch
        label={words.shownToClient}
        checked={drafted.shownToClient}
        disabled={!mayEdit}
        onChange={({ currentTarget }) => draft({ ...drafted, shownToClient: currentTarget.checked })}
      />
      {mayEdit && (
        <Buttons>
          <Button type="submit" loading={telling.isPending}>
            {words.save}
          </Button>
        </Buttons>
      )}
    </Form>
  );
}
