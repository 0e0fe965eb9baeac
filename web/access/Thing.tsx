import type { AccessShown } from '@denwaban/api/access';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import classes from './access.module.css';
import { accessWords } from './words.ts';

/** What was looked at: its kind, the words by which it is known, and what came of it where it was not simply given. */
export function Thing({ access, links = false }: { access: AccessShown; links?: boolean }) {
  const words = useWords(accessWords);
  const { what, about, result, why } = access;
  const to = links ? pathTo(access) : null;
  return (
    <span className={classes.thing}>
      <span>{words.what[what]}</span>
      {about?.label && (to ? <a href={to}>{about.label}</a> : <span>{about.label}</span>)}
      {why && <span className={classes.why}>{what === 'live_call' ? words.how[why] : why}</span>}
      {result !== 'given' && <StatePill tone="attention">{words.result[result]}</StatePill>}
    </span>
  );
}

export function whoOf({ by }: AccessShown, words: WordsOf<typeof accessWords>): string {
  if (by.kind === 'caller' || by.kind === 'house') return words[by.kind];
  const role = by.role && words.role[by.role];
  return `${by.name || words.nobody}${role ? `（${role}）` : ''}`;
}

function pathTo({ what, about }: AccessShown): string | null {
  if (about?.case) return `/cases/${about.case}`;
  return what === 'caller' && about ? `/callers/${about.id}` : null;
}
