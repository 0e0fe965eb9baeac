import { type EndingReport, oneStrokeEndings } from '@denwaban/domain/contracts';
import { Select, Switch } from '@mantine/core';
import { useWords } from '../kit/words/index.ts';
import classes from './contracts.module.css';
import type { Endings } from './terms.ts';
import { contractWords } from './words.ts';

const reports = ['none', 'daily', 'each'] as const satisfies EndingReport[];

/** Of each way a call ends without a matter: how the client hears of it, and whether it counts. Two things, agreed apart. */
export function EndingsFields({ endings, put }: { endings: Endings; put: (endings: Endings) => void }) {
  const words = useWords(contractWords).endings;
  return (
    <fieldset className={classes.endings}>
      <legend>{words.title}</legend>
      <p className={classes.note}>{words.about}</p>
      {oneStrokeEndings.map((ending) => {
        const agreed = endings[ending];
        const change = (changed: Partial<typeof agreed>) => put({ ...endings, [ending]: { ...agreed, ...changed } });
        return (
          <div key={ending} className={classes.ending}>
            <span>{words.of[ending]}</span>
            <Select
              aria-label={words.reportOf(words.of[ending])}
              allowDeselect={false}
              value={agreed.report}
              onChange={(report) => change({ report: report as EndingReport })}
              data={reports.map((value) => ({ value, label: words.report[value] }))}
            />
            <Switch
              aria-label={words.countOf(words.of[ending])}
              label={agreed.counted ? words.counted : words.notCounted}
              checked={agreed.counted}
              onChange={({ currentTarget }) => change({ counted: currentTarget.checked })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
