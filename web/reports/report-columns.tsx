import type { ReportRow } from '@denwaban/api/reports';
import { type Column, Moment, StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import type { Say, WordsOf } from '../kit/words/index.ts';
import type { officeReportWords } from './office-words.ts';
import classes from './reports.module.css';

type Words = WordsOf<typeof officeReportWords>;

const tones: Record<ReportRow['delivery'], Tone> = {
  preparing: 'active',
  queued: 'active',
  sent: 'fine',
  kept: 'attention',
  failed: 'overdue',
  nobody: 'overdue',
};

/** How it went out, and whether it still equals the books. */
export function ReportState({ report, words }: { report: ReportRow; words: Words }) {
  return (
    <span className={classes.acts}>
      <StatePill tone={tones[report.delivery]}>{words.delivery[report.delivery]}</StatePill>
      {report.differences > 0 && <StatePill tone="attention">{words.differs}</StatePill>}
    </span>
  );
}

export function reportColumns(words: Words, say: Say): Column<ReportRow>[] {
  const { column } = words;
  return [
    { title: column.state, cell: (report) => <ReportState report={report} words={words} /> },
    { title: column.time, cell: ({ issuedAt }) => <Moment at={issuedAt} /> },
    { title: column.calls, cell: ({ total }) => say.number(total), align: 'right' },
    { title: column.messages, cell: ({ messages }) => say.number(messages), align: 'right' },
    { title: column.callbacks, cell: ({ callbacks }) => say.number(callbacks), align: 'right' },
  ];
}
