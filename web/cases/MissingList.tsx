import type { Draft } from '@denwaban/domain/cases';
import type { ScriptContent } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Sign, toned } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { goTo } from '../scripts/next-field.ts';
import { problemWords, scriptWords } from '../scripts/words.ts';
import classes from './intake.module.css';
import { type Missing, missing } from './missing.ts';
import { caseWords } from './words.ts';

type Props = {
  content: ScriptContent;
  draft: Draft;
  /** Whether what is typed is safe. */
  children: ReactNode;
};

/** What is still missing: a short list, each a jump to its field. */
export function MissingList({ content, draft, children }: Props) {
  const words = useWords(caseWords);
  const say = useSay();
  const labelOf = useLabels(content);
  const lacks = missing(content, draft);
  return (
    <section className={classes.missing} style={toned(lacks.length > 0 ? 'attention' : 'fine')} aria-live="polite">
      <p className={classes.missingTitle}>
        <Sign tone={lacks.length > 0 ? 'attention' : 'fine'} size={12} />
        {lacks.length > 0 ? words.missing.title(say.number(lacks.length)) : words.missing.none}
      </p>
      {lacks.map((lack) => (
        <Button
          key={lack.goTo + lack.code}
          size="compact-sm"
          variant="default"
          tabIndex={-1}
          onClick={() => goTo(lack.goTo)}
        >
          {labelOf(lack)}
        </Button>
      ))}
      {children}
    </section>
  );
}

function useLabels(content: ScriptContent) {
  const words = useWords(caseWords);
  const said = useWords(scriptWords).problem;
  const steps: Record<string, string> = words.step;
  return ({ field, code }: Missing) => {
    const question = content.questions.find(({ id }) => `answers.${id}` === field);
    const label = question?.label ?? steps[field] ?? field;
    return code === 'required' ? label : words.missing.jump(label, problemWords(said, code));
  };
}
