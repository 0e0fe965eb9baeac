import type { CaseFile } from '@denwaban/api/cases';
import { useNow } from '../kit/clock/index.ts';
import { Moment } from '../kit/pieces/index.ts';
import { useLanguage, useSay, useWords } from '../kit/words/index.ts';
import classes from './CaseFile.module.css';
import { tellHistory } from './history/tell-history.ts';
import { tellingWords } from './history/telling.ts';

/** What happened to a case, its report and its callback, the newest first, and who did it. */
export function CaseHistory({ file }: { file: CaseFile }) {
  const words = useWords(tellingWords);
  const telling = { language: useLanguage(), say: useSay(), now: useNow(), names: contactsIn(file) };
  return (
    <ol className={classes.history}>
      {[...file.history].reverse().map((happened, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: history only ever grows, and is counted here from its end
        <li key={file.history.length - at}>
          <span className={classes.when}>
            <Moment at={happened.at} />
          </span>
          <span>{tellHistory(happened, telling)}</span>
          <span className={classes.by}>{happened.by || words.house}</span>
        </li>
      ))}
    </ol>
  );
}

function contactsIn({ relay, callback, addressee }: CaseFile): Map<string, string> {
  const told = relay?.ledger.flatMap(({ contact }) => contact ?? []) ?? [];
  const people = [...(relay?.chain ?? []), ...told, relay?.acknowledgedBy, callback?.claimedBy, addressee];
  return new Map(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
}
