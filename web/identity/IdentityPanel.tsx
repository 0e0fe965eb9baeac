import { checkIdentity, getIdentity, type IdentityStanding } from '@denwaban/api/identity';
import { type Fact, facts } from '@denwaban/domain/identity';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Refused, useAsk, useTell } from '../kit/ask/index.ts';
import { KeyButton } from '../kit/keys/index.ts';
import { Answered, ErrorNotice, Form, OneOf, problemsOf, restOf, Spoken, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './identity.module.css';
import { Needs } from './Needs.tsx';
import { identityWords } from './words.ts';

type Typed = Partial<Record<Fact, string>>;
type Seen = Partial<Record<Fact, 'agrees' | 'differs'>>;

type Props = {
  call: string;
  /** What is known already, as typed: the name and number of the intake, the number the network gave. */
  start?: Typed;
  /** 折り返しにする: the reason, in words for the draft. Null where there is no draft any more. */
  onCallback: ((reason: string) => void) | null;
  /** When the check has just matched. */
  onMatched?: () => void;
};

/** Who is ringing, beside the client's books: what to ask, what agreed, what to say. Alt+I checks, Alt+B makes a callback of it. */
export function IdentityPanel(props: Props) {
  const asked = useAsk(getIdentity, { params: { id: props.call } }, { about: ['identity'] });
  return <Answered asked={asked}>{(standing) => <Panel key={props.call} {...props} standing={standing} />}</Answered>;
}

function Panel({ call, start = {}, onCallback, onMatched, standing }: Props & { standing: IdentityStanding }) {
  const words = useWords(identityWords);
  const say = useSay();
  const [typed, setTyped] = useState<Typed>(start);
  const [seen, setSeen] = useState<Seen>({});
  const [who, setWho] = useState<'self' | 'family' | 'proxy'>('self');
  const [relationship, setRelationship] = useState('');
  const [again, setAgain] = useState(false);
  const telling = useTell(checkIdentity);
  const { policy, isMatched, next } = standing;
  const check = () =>
    telling.mutate(
      { params: { id: call }, body: { who: { is: who, relationship }, given: typed, seen } },
      {
        onSuccess: (after) => {
          setAgain(false);
          if (after.isMatched && !isMatched) onMatched?.();
        },
      },
    );
  const asks = facts.filter((fact) => policy.always.includes(fact) || policy.others.includes(fact));
  const isSpent = standing.triesLeft === 0 || isRefusedFor(telling.error, 'identity_tries_spent');
  if (!policy.isRequired && standing.checks.length === 0) return <p className={classes.panel}>{words.notRequired}</p>;
  return (
    <section className={classes.panel} aria-label={words.title}>
      <header className={classes.head}>
        <h3>{words.title}</h3>
        {(isMatched || standing.checks.length > 0) && (
          <StatePill tone={isMatched ? 'fine' : 'attention'}>{isMatched ? words.matched : words.notMatched}</StatePill>
        )}
      </header>
      <p className={classes.needs}>
        <Needs policy={policy} />
      </p>
      <div className={classes.say} role="status">
        <small>{words.say}</small>
        <Spoken>{standing.say}</Spoken>
      </div>
      {/* Once matched it makes room for what was asked about. */}
      {isMatched && !again ? (
        <div className={classes.buttons}>
          <KeyButton keys="Alt+I" variant="default" act={() => setAgain(true)}>
            {words.again}
          </KeyButton>
        </div>
      ) : (
        <>
          <Form submit={check} error={telling.error} startsAt={`given.${asks[0]}`} className={classes.facts}>
            <Who {...{ who, setWho, relationship, setRelationship }} />
            {standing.comparedBy === 'eye' && <p className={classes.needs}>{words.byEye}</p>}
            {asks.map((fact) =>
              standing.comparedBy === 'eye' ? (
                <ByEye key={fact} fact={fact} value={seen[fact]} put={(value) => setSeen({ ...seen, [fact]: value })} />
              ) : (
                <Told
                  key={fact}
                  fact={fact}
                  value={typed[fact] ?? ''}
                  put={(value) => setTyped({ ...typed, [fact]: value })}
                  problem={problemsOf(telling.error)(`given.${fact}`)}
                  standing={standing.checks.at(-1)?.facts[fact]}
                />
              ),
            )}
            <ErrorNotice error={restOf(telling.error, ['given'])} />
          </Form>
          <div className={classes.buttons}>
            <KeyButton keys="Alt+I" act={check} loading={telling.isPending} disabled={isSpent}>
              {standing.checks.length > 0 ? words.again : words.check}
            </KeyButton>
            {!isMatched && onCallback && (
              <KeyButton
                keys="Alt+B"
                variant={next?.is === 'callback' ? 'filled' : 'default'}
                act={() => onCallback(words.callbackReason[next?.is === 'callback' ? next.because : 'not_matched'])}
              >
                {words.toCallback}
              </KeyButton>
            )}
            {!isMatched && <span className={classes.left}>{words.triesLeft(say.number(standing.triesLeft))}</span>}
          </div>
        </>
      )}
    </section>
  );
}

function isRefusedFor(error: unknown, code: string): boolean {
  return error instanceof Refused && error.code === code;
}

type WhoProps = {
  who: 'self' | 'family' | 'proxy';
  setWho: (who: 'self' | 'family' | 'proxy') => void;
  relationship: string;
  setRelationship: (relationship: string) => void;
};

function Who({ who, setWho, relationship, setRelationship }: WhoProps) {
  const words = useWords(identityWords);
  return (
    <>
      <OneOf
        fullWidth
        label={words.whoLabel}
        values={['self', 'family', 'proxy']}
        words={words.who}
        chosen={who}
        choose={setWho}
      />
      {who !== 'self' && (
        <TextInput
          name="who.relationship"
          label={words.relationship}
          placeholder={words.relationshipExample}
          maxLength={50}
          value={relationship}
          onChange={(event) => setRelationship(event.currentTarget.value)}
        />
      )}
    </>
  );
}

type Standing = NonNullable<IdentityStanding['checks'][number]['facts'][Fact]>;
const tones = { agrees: 'fine', differs: 'overdue', not_on_record: 'attention', not_given: 'quiet' } as const;

type ToldProps = {
  fact: Fact;
  value: string;
  put: (value: string) => void;
  problem: string | undefined;
  standing: Standing | undefined;
};

function Told({ fact, value, put, problem, standing }: ToldProps) {
  const words = useWords(identityWords);
  return (
    <div className={classes.fact}>
      <TextInput
        name={`given.${fact}`}
        label={words.fact[fact]}
        placeholder={words.example[fact]}
        value={value}
        error={problem}
        autoComplete="off"
        onChange={(event) => put(event.currentTarget.value)}
      />
      <span>{standing && <StatePill tone={tones[standing]}>{words.standing[standing]}</StatePill>}</span>
    </div>
  );
}

type ByEyeProps = { fact: Fact; value: 'agrees' | 'differs' | undefined; put: (value?: 'agrees' | 'differs') => void };

function ByEye({ fact, value, put }: ByEyeProps) {
  const words = useWords(identityWords);
  const choose = (chosen: 'not_given' | 'agrees' | 'differs') => put(chosen === 'not_given' ? undefined : chosen);
  return (
    <div className={classes.eye}>
      <span>{words.fact[fact]}</span>
      <OneOf
        label={words.fact[fact]}
        values={['not_given', 'agrees', 'differs']}
        words={words.standing}
        chosen={value ?? 'not_given'}
        choose={choose}
      />
    </div>
  );
}
