import { getOwnReport } from '@denwaban/api/reports';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, PageTitle } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { ReportBody, ReportSpan } from './ReportBody.tsx';
import classes from './reports.module.css';
import { Versions } from './Versions.tsx';
import { reportWords } from './words.ts';

const route = getRouteApi('/client/portal/reports/$id');

/** One report of a company, to be read on a telephone in a minute. */
export function OwnReportScreen() {
  const words = useWords(reportWords);
  const say = useSay();
  const { id } = route.useParams();
  const { version } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = useAsk(getOwnReport, { params: { id }, query: { version } }, { keep: true });
  return (
    <Answered asked={asked}>
      {(report) => (
        <>
          <PageTitle about={<ReportSpan content={report.content} />}>{words.of(say.day(report.content.day))}</PageTitle>
          <div className={classes.stack}>
            <Versions
              report={report}
              path={`/company/reports/${id}`}
              choose={(chosen) => void navigate({ search: { version: chosen }, replace: true })}
            />
            <ReportBody content={report.content} />
            <Link to="/portal/reports">{words.back}</Link>
          </div>
        </>
      )}
    </Answered>
  );
}
