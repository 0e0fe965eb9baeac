import { getImport, type ImportFile } from '@denwaban/api/imports';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, Meter, Moment, PageTitle, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Acts } from './Acts.tsx';
import { Columns } from './Columns.tsx';
import { Counts } from './Counts.tsx';
import { ImportState } from './ImportState.tsx';
import classes from './imports.module.css';
import { Rows } from './Rows.tsx';
import { importWords } from './words.ts';

const route = getRouteApi('/staff/imports/$id');

/** One table: what its columns are, how its rows fare, and what is to be done with it. */
export function ImportScreen() {
  const { id } = route.useParams();
  const asked = useAsk(getImport, { params: { id } }, { about: ['import'] });
  return <Answered asked={asked}>{(file) => <Whole key={id} file={file} />}</Answered>;
}

function Whole({ file }: { file: ImportFile }) {
  const words = useWords(importWords);
  const { kind, client, fileName, state, problems } = file;
  const isUnderWay = state === 'checking' || state === 'taking' || state === 'undoing';
  return (
    <>
      <PageTitle
        about={
          <span className={classes.counts}>
            <ImportState line={file} />
            <span>{client ? `${words.kind[kind]}（${client.name}）` : words.kind[kind]}</span>
            <Moment at={file.at} />
            <Link to="/imports">{words.all}</Link>
          </span>
        }
      >
        {fileName || words.kind[kind]}
      </PageTitle>
      <Sheets>
        {isUnderWay && <Progress file={file} state={state} />}
        {!isUnderWay && problems.length === 0 && (
          <Sheet>
            <div className={classes.parts}>
              <Counts counts={file.counts} />
              <Acts file={file} />
            </div>
          </Sheet>
        )}
        {file.may.match && <Columns key={JSON.stringify(file.places)} file={file} />}
        {problems.length === 0 && <Rows file={file} />}
      </Sheets>
    </>
  );
}

function Progress({ file, state }: { file: ImportFile; state: 'checking' | 'taking' | 'undoing' }) {
  const words = useWords(importWords).progress;
  const unit = useWords(importWords).rows('');
  return (
    <Sheet>
      <div className={classes.parts} role="status">
        <Meter label={words[state]} value={file.done} limit={file.total} unit={unit} />
        <p className={classes.about}>{words.leave}</p>
      </div>
    </Sheet>
  );
}
