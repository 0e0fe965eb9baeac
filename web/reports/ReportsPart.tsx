import { getReportPolicy, listReports, previewReport } from '@denwaban/api/reports';
import { IconReport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { usePages } from '../kit/ask/pages.ts';
import { Answered, Beside, PagedTable, Sheet, SkeletonRows } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { NoteForm } from './NoteForm.tsx';
import { officeReportWords } from './office-words.ts';
import { PolicyForm } from './PolicyForm.tsx';
import { ReportBody, ReportSpan } from './ReportBody.tsx';
import { reportColumns } from './report-columns.tsx';
import classes from './reports.module.css';

type Props = { client: string; people: readonly { id: string; name: string }[]; mayEdit: boolean };

/** The daily reports of a client: how they are issued, what the next one says so far, and those that were. */
export function ReportsPart({ client, people, mayEdit }: Props) {
  const words = useWords(officeReportWords);
  const { abilities } = useMe();
  const asked = useAsk(getReportPolicy, { params: { client } }, { about: ['contact', 'hours', 'report'] });
  return (
    <Answered asked={asked}>
      {(policy) => (
        <Beside
          aside={
            <>
              <Sheet title={words.policy}>
                <PolicyForm client={client} policy={policy} people={people} mayEdit={mayEdit} />
              </Sheet>
              {abilities.includes('issue_reports') && (
                <Sheet title={words.note}>
                  <NoteForm key={policy.note} client={client} note={policy.note} />
                </Sheet>
              )}
            </>
          }
        >
          <Issued client={client} />
          <Preview client={client} />
        </Beside>
      )}
    </Answered>
  );
}

function Issued({ client }: { client: string }) {
  const words = useWords(officeReportWords);
  const say = useSay();
  const navigate = useNavigate();
  const pages = usePages(listReports, { params: { client }, query: { limit: 10 } }, { keep: true, about: ['letter'] });
  return (
    <PagedTable
      pages={pages}
      title={words.issued}
      label={words.issued}
      columns={[{ title: words.column.day, cell: ({ day }) => say.day(day) }, ...reportColumns(words, say)]}
      keyOf={({ id }) => id}
      open={({ id }) => void navigate({ to: '/reports/$id', params: { id } })}
      empty={{ icon: IconReport, title: words.issuedEmpty, next: words.issuedEmptyNext }}
    />
  );
}

function Preview({ client }: { client: string }) {
  const words = useWords(officeReportWords);
  const asked = useAsk(
    previewReport,
    { params: { client } },
    { about: ['call', 'case', 'callback', 'complaint', 'promise', 'relay', 'usage'], keep: true },
  );
  return (
    <section className={classes.stack}>
      <h2 className={classes.heading}>{words.preview}</h2>
      <Answered asked={asked} waiting={<SkeletonRows count={3} height={120} />}>
        {(content) => (
          <>
            <p className={classes.none}>
              {words.previewAbout} <ReportSpan content={content} />
            </p>
            <ReportBody content={content} />
          </>
        )}
      </Answered>
    </section>
  );
}
