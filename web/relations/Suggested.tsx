import type { BecauseShown, RelationsShown } from '@denwaban/api/relations';
import { formatNumber } from '@denwaban/domain/numbers';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { OtherCase } from './OtherCase.tsx';
import { Relating } from './Relating.tsx';
import classes from './relations.module.css';
import { relationWords } from './words.ts';

/** Which cases may be about the same, and why. */
export function Suggested({ about }: { about: RelationsShown }) {
  const words = useWords(relationWords);
  if (about.suggestions.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3>{words.suggested}</h3>
      <ul className={classes.list}>
        {about.suggestions.map(({ case: other, because, keep }) => (
          <li key={other.id}>
            <OtherCase
              line={other}
              says={<Because because={because} />}
              acts={<Relating about={about} other={other} keep={keep} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Because({ because }: { because: readonly BecauseShown[] }) {
  const words = useWords(relationWords).because;
  return (
    <ul className={classes.because}>
      {because.map((reason) => (
        <li key={reason.is}>{told(reason, words)}</li>
      ))}
    </ul>
  );
}

function told(reason: BecauseShown, words: WordsOf<typeof relationWords>['because']): string {
  switch (reason.is) {
    case 'same_caller':
      return words.same_caller;
    case 'same_number':
      return words.same_number(formatNumber(reason.number));
    case 'same_reading':
      return words.same_reading(reason.reading);
    case 'same_order_number':
      return words.same_order_number(reason.number);
    case 'alike': {
      const percent = `${Math.round(reason.share * 100)}%`;
      return words.alike(percent, reason.words.length > 0 ? words.words(reason.words) : '');
    }
  }
}
