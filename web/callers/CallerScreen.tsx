import { type CallerFile, eraseCaller, getCaller } from '@denwaban/api/callers';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CallbackCard } from '../callbacks/CallbackCard.tsx';
import { CaseLabel, CaseState } from '../cases/CaseLabel.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  Answered,
  announce,
  Beside,
  ClientName,
  ConfirmButton,
  ErrorNotice,
  Moment,
  PageTitle,
  PhoneNumber,
  Sheet,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { TaskBody } from '../tasks/TaskBody.tsx';
import { CallerNeeds } from './CallerNeeds.tsx';
import { CallerNotes } from './CallerNotes.tsx';
import classes from './callers.module.css';
import { MergeCaller } from './MergeCaller.tsx';
import { NameOfCaller } from './NameOfCaller.tsx';
import { NumbersOfCaller } from './NumbersOfCaller.tsx';
import { RequestOfCaller } from './RequestOfCaller.tsx';
import { callerWords } from './words.ts';

const route = getRouteApi('/staff/callers/$id');

/** One caller, whole: how to guide them, what they rang about, what was promised, and who they are. */
export function CallerScreen() {
  const { id } = route.useParams();
  const asked = useAsk(getCaller, { params: { id } }, { about: ['case', 'callback', 'call', 'task'] });
  return <Answered asked={asked}>{(file) => <Whole key={file.id} file={file} />}</Answered>;
}

function Whole({ file }: { file: CallerFile }) {
  const words = useWords(callerWords);
  return (
    <>
      <PageTitle about={<Head file={file} />} actions={<Erasing file={file} />}>
        {file.name ? words.caller(file.name) : words.nameless}
      </PageTitle>
      <MergedAway file={file} />
      <Beside aside={<WhoTheyAre file={file} />}>
        <Care file={file} />
        <Cases file={file} />
        <Owed file={file} />
        <Calls file={file} />
      </Beside>
    </>
  );
}

function Head({ file: { client, clientName: name, reading, firstSeen, calls } }: { file: CallerFile }) {
  const words = useWords(callerWords);
  const say = useSay();
  const colourOf = useClientColours();
  return (
    <span className={classes.head}>
      <ClientName client={{ name, colour: colourOf(client) }} />
      {reading && <span>{reading}</span>}
      <span>{words.head(say.fullDay(firstSeen), say.number(calls))}</span>
    </span>
  );
}

function MergedAway({ file: { mergedInto } }: { file: CallerFile }) {
  const words = useWords(callerWords);
  if (!mergedInto) return null;
  return (
    <p className={classes.notice}>
      {words.mergedInto(mergedInto.name ?? words.nameless)}
      <Link to="/callers/$id" params={{ id: mergedInto.id }} className={classes.link}>
        {words.openIt}
      </Link>
    </p>
  );
}

function WhoTheyAre({ file }: { file: CallerFile }) {
  const words = useWords(callerWords);
  return (
    <>
      <Sheet title={words.name}>
        <NameOfCaller file={file} />
      </Sheet>
      <Sheet title={words.numbers}>
        <NumbersOfCaller file={file} />
      </Sheet>
      {file.may.merge && (
        <Sheet title={words.merge}>
          <MergeCaller file={file} />
        </Sheet>
      )}
      {file.may.keep && (
        <Sheet title={words.request}>
          <RequestOfCaller caller={file.id} />
        </Sheet>
      )}
    </>
  );
}

function Care({ file: { id, care } }: { file: CallerFile }) {
  const words = useWords(callerWords);
  if (!care)
    return (
      <Sheet title={words.care}>
        <p className={classes.none}>{words.notMine}</p>
      </Sheet>
    );
  return (
    <>
      <Sheet title={words.care}>
        <CallerNeeds caller={id} needs={care.needs} />
      </Sheet>
      <Sheet title={words.notes}>
        <CallerNotes caller={id} notes={care.notes} />
      </Sheet>
    </>
  );
}

function Cases({ file: { cases } }: { file: CallerFile }) {
  const words = useWords(callerWords);
  return (
    <Sheet title={words.cases}>
      {cases.length === 0 && <p className={classes.none}>{words.noCases}</p>}
      <ul className={classes.list}>
        {cases.map((line) => (
          <li key={line.id} className={classes.line}>
            <Link to="/cases/$id" params={{ id: line.id }} className={classes.link}>
              {line.summary}
            </Link>
            <span className={classes.head}>
              <CaseLabel {...line} />
              <CaseState state={line.state} />
              <span className={classes.small}>
                <Moment at={line.openedAt} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Owed({ file: { promises, tasks } }: { file: CallerFile }) {
  const words = useWords(callerWords);
  return (
    <>
      {promises.length > 0 && (
        <Sheet title={words.promises}>
          <div className={classes.stack}>
            {promises.map((callback) => (
              <CallbackCard key={callback.id} callback={callback} />
            ))}
          </div>
        </Sheet>
      )}
      {tasks.length > 0 && (
        <Sheet title={words.tasks}>
          <div className={classes.stack}>
            {tasks.map((task) => (
              <TaskBody key={task.id} task={task} door="agency" />
            ))}
          </div>
        </Sheet>
      )}
    </>
  );
}

function Calls({ file: { recentCalls } }: { file: CallerFile }) {
  const words = useWords(callerWords);
  return (
    <Sheet title={words.calls}>
      {recentCalls.length === 0 && <p className={classes.none}>{words.noCalls}</p>}
      <ul className={classes.list}>
        {recentCalls.map(({ id, arrivedAt, number, how }) => (
          <li key={id} className={classes.call}>
            <Moment at={arrivedAt} />
            <span>{number ? <PhoneNumber number={number} /> : words.numberless}</span>
            <span className={classes.small}>{how && words.how[how as keyof typeof words.how]}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Erasing({ file: { id, may } }: { file: CallerFile }) {
  const words = useWords(callerWords);
  const erasing = useTell(eraseCaller);
  if (!may.erase || !may.keep) return null;
  return (
    <>
      <ErrorNotice error={erasing.error} />
      <ConfirmButton
        variant="default"
        loading={erasing.isPending}
        asks={words.eraseAsks}
        yes={words.erase}
        act={() => erasing.mutate({ params: { id } }, { onSuccess: () => announce(words.erased) })}
      >
        {words.erase}
      </ConfirmButton>
    </>
  );
}
