import { getReport, type ReportShown, sendReportAgain } from '@denwaban/api/reports';
import { IconSend } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  Answered,
  announce,
  Beside,
  ConfirmButton,
  ErrorNotice,
  Moment,
  PageTitle,
  Sheet,
  StatePill,
} from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { Differences } from './Differences.tsx';
import { officeReportWords } from './office-words.ts';
import { Reissue } from './Reissue.tsx';
import { ReportBody, ReportSpan } from './ReportBody.tsx';
import classes from './reports.module.css';
import { Versions } from './Versions.tsx';
import { reportWords } from './words.ts';

const route = getRouteApi('/staff/reports/$id');

/** One issued report: what it says, how it went out, and the way to correct it. */
export function ReportScreen() {
  const { id } = route.useParams();
  const { version } = route.useSearch();
  const asked = useAsk(
    getReport,
    { params: { id }, query: { version } },
    { about: ['letter', 'usage', 'case'], keep: true },
  );
  return <Answered asked={asked}>{(report) => <Whole report={report} />}</Answered>;
}

function Whole({ report }: { report: ReportShown }) {
  const words = useWords(reportWords);
  const office = useWords(officeReportWords);
  const say = useSay();
  const navigate = route.useNavigate();
  const { id, client, clientName, content, version } = report;
  const mark = version > 1 ? `　${words.correction(say.number(version))}` : '';
  return (
    <>
      <PageTitle about={<ReportSpan content={content} />}>
        {`${clientName}　${words.of(say.day(content.day))}${mark}`}
      </PageTitle>
      <Beside aside={<Standing report={report} />}>
        <Versions
          report={report}
          path={`/reports/${id}`}
          choose={(chosen) => void navigate({ search: { version: chosen }, replace: true })}
        />
        <ReportBody content={content} />
        <div className={classes.acts}>
          <Link to="/reports">{office.back}</Link>
          <Link to="/clients/$client/$part" params={{ client, part: 'reports' }}>
            {office.toClient}
          </Link>
        </div>
      </Beside>
    </>
  );
}

function Standing({ report }: { report: ReportShown }) {
  const words = useWords(officeReportWords);
  const { differences, may } = report;
  return (
    <>
      {differences.length > 0 && (
        <Sheet title={words.differences}>
          <Differences differences={differences} />
        </Sheet>
      )}
      {may.reissue && (
        <Sheet title={words.reissue}>
          <Reissue key={report.versions[0]?.version} report={report} />
        </Sheet>
      )}
      <Sent report={report} />
    </>
  );
}

const tones: Record<ReportShown['letters'][number]['state'], Tone> = {
  queued: 'active',
  sent: 'fine',
  kept: 'attention',
  failed: 'overdue',
};

function Sent({ report: { id, letters, issuedAt, issuedBy, may } }: { report: ReportShown }) {
  const words = useWords(officeReportWords);
  const say = useSay();
  const telling = useTell(sendReportAgain);
  const again = () => telling.mutate({ params: { id } }, { onSuccess: () => announce(words.sentAgain) });
  return (
    <Sheet title={words.sent}>
      <div className={classes.stack}>
        <p className={classes.note}>
          {issuedBy ? words.issuedBy(issuedBy) : words.byClock}　<Moment at={issuedAt} />
        </p>
        <ul className={classes.letters}>
          {letters.map(({ to, version, state }) => (
            <li key={`${version} ${to}`}>
              <span>{words.sentTo(to, say.number(version))}</span>
              <StatePill tone={tones[state]}>{words.letterState[state]}</StatePill>
            </li>
          ))}
        </ul>
        {may.sendAgain && (
          <ConfirmButton
            variant="default"
            leftSection={<IconSend size={18} stroke={1.6} />}
            asks={words.sendAgainAsks}
            yes={words.sendAgainDo}
            act={again}
            loading={telling.isPending}
          >
            {words.sendAgain}
          </ConfirmButton>
        )}
        <ErrorNotice error={telling.error} />
      </div>
    </Sheet>
  );
}
