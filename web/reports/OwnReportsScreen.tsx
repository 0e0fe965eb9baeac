import { listOwnReports } from '@denwaban/api/reports';
import { IconReport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { usePages } from '../kit/ask/pages.ts';
import { EmptyState, Pages, PageTitle, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './reports.module.css';
import { reportWords } from './words.ts';

/** A company's reports, the last day first. */
export function OwnReportsScreen() {
  const words = useWords(reportWords);
  const say = useSay();
  const pages = usePages(listOwnReports, { query: {} }, { keep: true });
  return (
    <>
      <PageTitle about={words.ownAbout}>{words.title}</PageTitle>
      <Pages pages={pages}>
        {(reports) =>
          reports.length === 0 ? (
            <Sheet>
              <EmptyState icon={IconReport} title={words.empty} next={words.ownEmptyNext} />
            </Sheet>
          ) : (
            <ul className={classes.rows} aria-label={words.list}>
              {reports.map(({ id, day, version, total, messages, callbacks }) => (
                <li key={id}>
                  <Link to="/portal/reports/$id" params={{ id }} className={classes.row}>
                    <span>
                      {say.day(day)}
                      {version > 1 && <StatePill tone="attention">{words.correction(say.number(version))}</StatePill>}
                    </span>
                    <span>{words.row(say.number(total), say.number(messages), say.number(callbacks))}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Pages>
    </>
  );
}
