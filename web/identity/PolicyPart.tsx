import { getIdentityPolicy, setIdentityPolicy } from '@denwaban/api/identity';
import { checkPolicy, type Fact, facts, type Policy, type Stand } from '@denwaban/domain/identity';
import { Button, NumberInput, SegmentedControl, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  Answered,
  announce,
  Beside,
  Buttons,
  ErrorNotice,
  Fields,
  Form,
  Sheet,
  StatePill,
  TextArea,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { foresee } from './foreseen.ts';
import classes from './identity.module.css';
import { identityWords } from './words.ts';

type Props = { client: string; mayEdit: boolean };

/** What must agree before anything is said of an order; beside it, what that comes to. */
export function PolicyPart({ client, mayEdit }: Props) {
  const asked = useAsk(getIdentityPolicy, { params: { client } });
  return (
    <Answered asked={asked}>
      {({ policy }) => <Editor key={client} client={client} kept={policy} mayEdit={mayEdit} />}
    </Answered>
  );
}

function Editor({ client, kept, mayEdit }: Props & { kept: Policy }) {
  const words = useWords(identityWords).policy;
  const [policy, setPolicy] = useState<Policy>(kept);
  const put = (change: Partial<Policy>) => setPolicy({ ...policy, ...change });
  const telling = useTell(setIdentityPolicy);
  const problems = checkPolicy(policy);
  const problem = (field: string) => {
    const found = problems.find((each) => each.field === field);
    const told: Record<string, string> & { other: string } = words.problem;
    return found && (told[found.code] ?? told.other);
  };
  const save = () =>
    telling.mutate({ params: { client }, body: bodyOf(policy) }, { onSuccess: () => announce(words.saved) });
  return (
    <Form submit={save} error={telling.error}>
      <Beside aside={<Preview policy={policy} isBroken={problems.length > 0} />}>
        <Sheet title={words.title}>
          <p className={classes.about}>{words.about}</p>
          <fieldset disabled={!mayEdit} className={classes.parts}>
            <ErrorNotice error={telling.error} />
            <Switch
              label={words.isRequired}
              checked={policy.isRequired}
              onChange={(event) => put({ isRequired: event.currentTarget.checked })}
            />
            <Asked policy={policy} put={put} mayEdit={mayEdit} problem={problem('always') ?? problem('others')} />
            <Fields>
              <NumberInput
                label={words.atLeast}
                min={0}
                max={policy.others.length}
                allowDecimal={false}
                value={policy.atLeast}
                error={problem('atLeast')}
                onChange={(value) => put({ atLeast: Number(value) })}
              />
              <NumberInput
                label={words.tries}
                min={1}
                max={10}
                allowDecimal={false}
                value={policy.tries}
                error={problem('tries')}
                onChange={(value) => put({ tries: Number(value) })}
              />
            </Fields>
            <Fields>
              {(['family', 'proxy'] as const).map((relation) => (
                <Select
                  key={relation}
                  label={words[relation]}
                  disabled={!mayEdit}
                  allowDeselect={false}
                  value={policy[relation]}
                  onChange={(value) => put({ [relation]: value as Stand })}
                  data={(['named', 'callback', 'refused'] as const).map((value) => ({
                    value,
                    label: words.stand[value],
                  }))}
                />
              ))}
            </Fields>
            <TextArea
              label={words.failedWords}
              description={words.failedWordsAbout}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              minRows={2}
              value={policy.failedWords}
              error={problem('failedWords')}
              onChange={(event) => put({ failedWords: event.currentTarget.value })}
            />
            {mayEdit ? (
              <Buttons>
                <Button type="submit" loading={telling.isPending} disabled={problems.length > 0}>
                  {words.save}
                </Button>
                {JSON.stringify(policy) !== JSON.stringify(kept) && (
                  <span className={classes.unsaved}>{words.unsaved}</span>
                )}
              </Buttons>
            ) : (
              <p className={classes.about}>{words.readOnly}</p>
            )}
          </fieldset>
        </Sheet>
      </Beside>
    </Form>
  );
}

function bodyOf({ always, others, ...policy }: Policy) {
  return { ...policy, always: [...always], others: [...others] };
}

type Place = 'always' | 'others' | 'no';
type AskedProps = { policy: Policy; put: (change: Partial<Policy>) => void; mayEdit: boolean; problem?: string };

function Asked({ policy, put, mayEdit, problem }: AskedProps) {
  const words = useWords(identityWords);
  const placeOf = (fact: Fact): Place =>
    policy.always.includes(fact) ? 'always' : policy.others.includes(fact) ? 'others' : 'no';
  const choose = (fact: Fact, place: Place) => {
    const listed = (where: Place) => facts.filter((each) => (each === fact ? place : placeOf(each)) === where);
    const others = listed('others');
    put({ always: listed('always'), others, atLeast: Math.min(policy.atLeast, others.length) });
  };
  return (
    <fieldset className={classes.asked} aria-label={words.policy.each}>
      {facts.map((fact) => (
        <div key={fact} className={classes.choice}>
          <span>{words.fact[fact]}</span>
          <SegmentedControl
            aria-label={words.fact[fact]}
            disabled={!mayEdit}
            value={placeOf(fact)}
            onChange={(place) => choose(fact, place as Place)}
            data={[
              { value: 'always', label: words.policy.always },
              { value: 'others', label: words.policy.other },
              { value: 'no', label: words.policy.no },
            ]}
          />
        </div>
      ))}
      {problem && <p className={classes.problem}>{problem}</p>}
    </fieldset>
  );
}

const tones = {
  look_up: 'fine',
  ask: 'active',
  ask_relationship: 'active',
  try_again: 'attention',
  callback: 'attention',
  person_to_ring: 'overdue',
} as const;

function Preview({ policy, isBroken }: { policy: Policy; isBroken: boolean }) {
  const words = useWords(identityWords);
  if (isBroken || !policy.isRequired) return null;
  return (
    <Sheet title={words.policy.preview}>
      <p className={classes.about}>{words.policy.previewAbout}</p>
      <ul className={classes.cases}>
        {foresee(policy).map(({ when, step, say }) => (
          <li key={when}>
            <span>{words.when[when]}</span>
            <span>
              <StatePill tone={tones[step.is]}>{words.step[step.is]}</StatePill>
            </span>
            <blockquote>「{say}」</blockquote>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
