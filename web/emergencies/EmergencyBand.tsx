import { type EmergencyKind, firstWords, type Heard, type Helpline } from '@denwaban/domain/emergencies';
import { useState } from 'react';
import { KeyButton } from '../kit/keys/index.ts';
import { Sign, Spoken } from '../kit/pieces/index.ts';
import { useLanguage, useWords } from '../kit/words/index.ts';
import classes from './emergencies.module.css';
import { emergencyWords } from './words.ts';

/** Words that mean danger turn the desk red: what to say stands before any form until it is said. */
export function EmergencyBand({ heard }: { heard: readonly Heard[] }) {
  const words = useWords(emergencyWords);
  const [said, setSaid] = useState<readonly EmergencyKind[]>([]);
  const left = heard.filter(({ kind }) => !said.includes(kind));
  const [first] = left;
  if (!first) return null;
  return (
    <section role="alert" className={classes.band} aria-label={words.title}>
      <p className={classes.head}>
        <Sign tone="overdue" size={18} />
        <strong>{words.title}</strong>
        <Title heard={first} />
        <span className={classes.first}>{words.sayFirst}</span>
      </p>
      <div lang="ja">
        <Spoken>{firstWords[first.kind].say.ja.join('\n')}</Spoken>
      </div>
      <Numbers numbers={firstWords[first.kind].numbers} />
      <KeyButton keys="Alt+E" variant="white" className={classes.told} act={() => setSaid([...said, first.kind])}>
        {words.told}
      </KeyButton>
    </section>
  );
}

function Title({ heard: { kind, word } }: { heard: Heard }) {
  const words = useWords(emergencyWords);
  const language = useLanguage();
  return (
    <span>
      {firstWords[kind].title[language]} {words.heardBy(word)}
    </span>
  );
}

function Numbers({ numbers }: { numbers: readonly Helpline[] }) {
  const words = useWords(emergencyWords);
  const language = useLanguage();
  return (
    <dl className={classes.numbers} aria-label={words.numbers}>
      {numbers.map(({ name, number, hours }) => (
        <div key={name.ja}>
          <dt>{name[language]}</dt>
          <dd>
            {number && <strong>{number}</strong>} {hours && <small>{hours[language]}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
