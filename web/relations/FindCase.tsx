import type { RelationsShown } from '@denwaban/api/relations';
import { search } from '@denwaban/api/search';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { useWords } from '../kit/words/index.ts';
import { OtherCase } from './OtherCase.tsx';
import { Relating } from './Relating.tsx';
import classes from './relations.module.css';
import { relationWords } from './words.ts';

/** Another case of the same client, by anything that was written in it: it becomes linked, or part of this one. */
export function FindCase({ about, client }: { about: RelationsShown; client: string }) {
  const words = useWords(relationWords);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const { data } = useAsk(search, { query: { q, client, limit: 6 } }, { ready: q !== '', keep: true });
  const found = q === '' ? [] : (data?.items ?? []).flatMap((hit) => (hit.what === 'case' ? [hit.case] : []));
  const others = found.filter(({ id }) => id !== about.case).slice(0, 5);
  return (
    <section className={classes.part}>
      <TextInput
        type="search"
        label={words.find}
        placeholder={words.findHint}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      {q !== '' && data && others.length === 0 && <p className={classes.none}>{words.notFound}</p>}
      <ul className={classes.list}>
        {others.map((other) => (
          <li key={other.id}>
            <OtherCase line={other} acts={<Relating about={about} other={other} keep={about.case} />} />
          </li>
        ))}
      </ul>
    </section>
  );
}
