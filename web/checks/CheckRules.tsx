import {
  type CheckPolicies,
  type CheckPolicyShown,
  getCheckPolicies,
  setCheckPolicy,
  setClientCheckPolicy,
  setTraining,
} from '@denwaban/api/checks';
import { Button, Checkbox, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  Answered,
  announce,
  Buttons,
  ClientName,
  ErrorNotice,
  Form,
  problemsOf,
  restOf,
  Sheet,
  SkeletonLines,
  useTyped,
} from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './checks.module.css';
import { checkWords } from './words.ts';

/** What is looked at before it goes: for all, for single clients; and who is in training. */
export function CheckRules() {
  const asked = useAsk(getCheckPolicies, {}, { about: ['check', 'staff', 'client'] });
  const words = useWords(checkWords).rules;
  return (
    <Answered asked={asked} waiting={<SkeletonLines count={8} />}>
      {({ agency, clients, people }) => (
        <div className={classes.rules}>
          <Sheet title={words.agency}>
            <ForAll policy={agency} />
          </Sheet>
          <Sheet title={words.people}>
            <p className={classes.note}>{words.peopleAbout}</p>
            <ul className={classes.rows}>
              {people.map((person) => (
                <li key={person.person.id}>
                  <Trainee person={person} />
                </li>
              ))}
            </ul>
          </Sheet>
          <Sheet title={words.clients}>
            <p className={classes.note}>{words.clientsAbout}</p>
            <ul className={classes.rows}>
              {clients.map((client) => (
                <li key={client.client.id}>
                  <ForOne client={client} usual={agency} />
                </li>
              ))}
            </ul>
          </Sheet>
        </div>
      )}
    </Answered>
  );
}

function ForAll({ policy }: { policy: CheckPolicyShown }) {
  const words = useWords(checkWords).rules;
  const telling = useTell(setCheckPolicy);
  const save = (body: CheckPolicyShown) => telling.mutate({ body }, { onSuccess: () => announce(words.saved) });
  return (
    <>
      <p className={classes.about}>{words.agencyAbout}</p>
      <Policy policy={policy} save={save} error={telling.error} isSaving={telling.isPending} />
    </>
  );
}

type OneProps = { client: CheckPolicies['clients'][number]; usual: CheckPolicyShown };

function ForOne({ client: { client, colour, policy }, usual }: OneProps) {
  const words = useWords(checkWords).rules;
  const telling = useTell(setClientCheckPolicy);
  const [isSingle, setSingle] = useState(policy !== null);
  const say = (agreed: CheckPolicyShown | null) =>
    telling.mutate(
      { params: { client: client.id }, body: { policy: agreed } },
      { onSuccess: () => announce(words.saved) },
    );
  const choose = (chosen: string) => {
    setSingle(chosen === 'single');
    if (chosen === 'all' && policy !== null) say(null);
  };
  return (
    <>
      <span className={classes.name}>
        <ClientName client={{ name: client.name, colour: colour as Colour }} />
      </span>
      <SegmentedControl
        size="sm"
        aria-label={`${words.client} ${client.name}`}
        data={[
          { value: 'all', label: words.asAll },
          { value: 'single', label: words.single },
        ]}
        value={isSingle ? 'single' : 'all'}
        onChange={choose}
      />
      {isSingle && (
        <div className={classes.single}>
          <Policy policy={policy ?? usual} save={say} error={telling.error} isSaving={telling.isPending} />
        </div>
      )}
    </>
  );
}

type PolicyProps = {
  policy: CheckPolicyShown;
  save: (policy: CheckPolicyShown) => void;
  error: unknown;
  isSaving: boolean;
};

function Policy({ policy, save, error, isSaving }: PolicyProps) {
  const words = useWords(checkWords).rules;
  const { typed, text, tick } = useTyped({ ...policy, minutes: String(policy.minutes) });
  return (
    <Form
      className={classes.form}
      submit={() => save({ ...typed, minutes: Number(typed.minutes.normalize('NFKC')) })}
      error={error}
    >
      <ErrorNotice error={restOf(error, ['minutes'])} />
      <Checkbox label={words.trainees} {...tick('trainees')} />
      <Checkbox label={words.complaints} {...tick('complaints')} />
      <TextInput
        label={words.minutes}
        description={words.minutesAbout}
        inputMode="numeric"
        maw={260}
        error={problemsOf(error)('minutes')}
        {...text('minutes')}
      />
      <Buttons>
        <Button type="submit" loading={isSaving}>
          {words.save}
        </Button>
      </Buttons>
    </Form>
  );
}

function Trainee({ person: { person, role, trainee } }: { person: CheckPolicies['people'][number] }) {
  const words = useWords(checkWords).rules;
  const telling = useTell(setTraining);
  return (
    <>
      <span className={classes.name}>
        {person.name}　<small>{words.role[role as keyof typeof words.role]}</small>
      </span>
      <ErrorNotice error={telling.error} />
      <Switch
        aria-label={words.trainee(person.name)}
        checked={trainee}
        disabled={telling.isPending}
        onChange={({ currentTarget: { checked } }) =>
          telling.mutate({ params: { id: person.id }, body: { trainee: checked } })
        }
      />
    </>
  );
}
