import type { CallInHand } from '@denwaban/api/calls';
import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { KeyCap, useKey } from '../kit/keys/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './panels.module.css';
import { callWords } from './words.ts';

/** The facts that may be told, found by a word of them. */
export function MayTell({ facts }: { facts: CallInHand['script']['content']['mayTell'] }) {
  const words = useWords(callWords).client;
  const field = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState('');
  useKey({
    keys: '/',
    says: `${words.mayTell}：${words.find}`,
    act: () => field.current?.focus(),
    when: facts.length > 0,
  });
  if (facts.length === 0) return null;
  const found = facts.filter(({ topic, words: told }) => (topic + told).includes(sought.trim()));
  return (
    <div className={classes.block}>
      <h3>{words.mayTell}</h3>
      <TextInput
        ref={field}
        size="sm"
        aria-label={`${words.mayTell}：${words.find}`}
        placeholder={words.find}
        rightSection={<KeyCap keys="/" />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <dl lang="ja" className={classes.facts}>
        {found.map(({ topic, words: told }) => (
          <div key={topic}>
            <dt>{topic}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
      {found.length === 0 && <p className={classes.means}>{words.noneFound}</p>}
    </div>
  );
}
