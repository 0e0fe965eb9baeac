import type { ChangeShown } from '@denwaban/api/scripts';
import { sections } from '@denwaban/domain/scripts';
import type { ReactNode } from 'react';
import { EmptyState, StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { Apart } from './Apart.tsx';
import { changeWords } from './change-words.ts';
import { useTold } from './use-told.ts';
import classes from './versions.module.css';

type Section = ChangeShown['section'];

type Props = {
  changes: readonly ChangeShown[];
  /** What stands beside the name of a section: a tick to take it over. */
  beside?: (section: Section) => ReactNode;
};

const tones: Record<ChangeShown['is'], Tone> = {
  added: 'fine',
  removed: 'overdue',
  changed: 'active',
  reordered: 'quiet',
};

/** What was changed, section by section, before and after side by side. */
export function Changes({ changes, beside }: Props) {
  const words = useWords(changeWords);
  const say = useSay();
  if (changes.length === 0) return <EmptyState title={words.none} next={words.noneNext} />;
  const bySection = sections.flatMap((section) => {
    const own = changes.filter((change) => change.section === section);
    return own.length > 0 ? [{ section, own }] : [];
  });
  return bySection.map(({ section, own }) => (
    <section key={section} className={classes.section} aria-label={words.section[section]}>
      <h3>
        {words.section[section]}
        <small className={classes.tally}>{say.number(own.length)}</small>
        {beside?.(section)}
      </h3>
      <ul className={classes.changes} lang="ja">
        {own.map((change) => (
          <li key={`${change.is} ${change.key}`}>
            <One change={change} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function One({ change }: { change: ChangeShown }) {
  const words = useWords(changeWords);
  const { nameOf, fieldOf, told } = useTold();
  const { section, label, is, fields } = change;
  return (
    <>
      <p className={classes.what}>
        <StatePill tone={tones[is]}>{words.is[is]}</StatePill>
        {is !== 'reordered' && <strong>{nameOf(change)}</strong>}
      </p>
      <dl className={classes.fields}>
        {fields.map(({ field, before, after }) => (
          <div key={field} data-is={is}>
            <dt>{fieldOf(field)}</dt>
            <Apart
              is={is}
              before={told({ section, label, field, text: before })}
              after={told({ section, label, field, text: after })}
            />
          </div>
        ))}
      </dl>
    </>
  );
}
