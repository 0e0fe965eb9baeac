import { type CaseFile, getCase } from '@denwaban/api/cases';
import { getRouteApi } from '@tanstack/react-router';
import { CallbackCard } from '../callbacks/CallbackCard.tsx';
import { DialButton } from '../calls/out/DialButton.tsx';
import { CheckStanding, CheckState } from '../checks/CheckState.tsx';
import { ComplaintPart } from '../complaints/ComplaintPart.tsx';
import { NextAction } from '../complaints/NextAction.tsx';
import { nextWords } from '../complaints/next-words.ts';
import { ConsultationsOfCase } from '../consultations/ConsultationsOfCase.tsx';
import { Corrections } from '../corrections/Corrections.tsx';
import { correctionWords } from '../corrections/words.ts';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, Beside, ClientName, PageTitle, Sheet } from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { NoticesOfCase } from '../notices/NoticesOfCase.tsx';
import { noticeWords } from '../notices/words.ts';
import { PromisesOf } from '../promises/PromisesOf.tsx';
import { promiseWords } from '../promises/words.ts';
import { GiveReceipt } from '../receipts/GiveReceipt.tsx';
import { receiptWords } from '../receipts/words.ts';
import { Recordings } from '../recordings/Recordings.tsx';
import { PartOf, RelatedCases } from '../relations/RelatedCases.tsx';
import { Ledger } from '../relays/Ledger.tsx';
import { RelayStanding } from '../relays/RelayStanding.tsx';
import { RelayLabel } from '../relays/RelayState.tsx';
import { SendAgain } from '../relays/SendAgain.tsx';
import { RoundsOfCase } from '../rounds/RoundsOfCase.tsx';
import { useMe } from '../signin/me.ts';
import { TasksOfCase } from '../tasks/TasksOfCase.tsx';
import { taskWords } from '../tasks/words.ts';
import { AboutCase } from './AboutCase.tsx';
import { CaseAnswers } from './CaseAnswers.tsx';
import classes from './CaseFile.module.css';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseLabel, CaseState } from './CaseLabel.tsx';
import { CloseCase } from './CloseCase.tsx';
import { officeCaseWords } from './office-words.ts';

const route = getRouteApi('/staff/cases/$id');

/** One case, whole: what was said, its report, its callback, its calls and its history. */
export function CaseScreen() {
  const { id } = route.useParams();
  const asked = useAsk(
    getCase,
    { params: { id } },
    {
      about: [
        'relay',
        'callback',
        'check',
        'correction',
        'remark',
        'letter',
        'complaint',
        'promise',
        'round',
        'consultation',
      ],
    },
  );
  return <Answered asked={asked}>{(file) => <Whole file={file} />}</Answered>;
}

function Whole({ file }: { file: CaseFile }) {
  const words = useWords(officeCaseWords).file;
  const next = useWords(nextWords).title;
  const promised = useWords(promiseWords).title;
  const tasked = useWords(taskWords).ofCase;
  const noted = useWords(noticeWords).ofCaseSheet.title;
  const shared = useWords(receiptWords).share;
  const corrected = useWords(correctionWords).title;
  const receives = useMe().abilities.includes('take_calls');
  return (
    <>
      <PageTitle
        about={<Head file={file} />}
        actions={
          <>
            {file.callerNumber && <DialButton about={{ is: 'case', id: file.id }} />}
            <CloseCase file={file} />
          </>
        }
      >
        {file.summary}
      </PageTitle>
      <PartOf about={file} />
      <Beside
        aside={
          <>
            <Sheet title={next}>
              <NextAction next={file.next} />
            </Sheet>
            <Sheet title={promised}>
              <PromisesOf
                promises={file.promises}
                callback={null}
                door="agency"
                addTo={file.state === 'open' ? file.id : undefined}
              />
            </Sheet>
            <Promised file={file} />
            <Sheet title={words.rounds}>
              <RoundsOfCase about={file.id} keys />
            </Sheet>
            <Sheet title={words.consultations}>
              <ConsultationsOfCase about={{ case: file.id, client: file.client }} isOpen={file.state === 'open'} />
            </Sheet>
            <Sheet title={noted}>
              <NoticesOfCase about={file.id} client={file.client} />
            </Sheet>
            <Sheet title={tasked}>
              <TasksOfCase about={file.id} known={orderedIn(file)} />
            </Sheet>
            {receives && (
              <Sheet title={shared}>
                <GiveReceipt id={file.id} number={file.callerNumber ?? ''} />
              </Sheet>
            )}
            <Report file={file} />
            <Calls file={file} />
          </>
        }
      >
        <ComplaintPart file={file} />
        <Sheet title={words.said}>
          {file.details ? (
            <p className={classes.said}>{file.details}</p>
          ) : (
            <p className={classes.none}>{words.nothingSaid}</p>
          )}
        </Sheet>
        <Sheet title={words.answers}>
          <CaseAnswers file={file} />
        </Sheet>
        <Sheet title={words.facts}>
          <AboutCase file={file} />
        </Sheet>
        {file.corrections.length > 0 && (
          <Sheet title={corrected}>
            <Corrections corrections={file.corrections} asked={file.asked} />
          </Sheet>
        )}
        <RelatedCases about={file} />
        <Sheet title={words.history}>
          <CaseHistory file={file} />
        </Sheet>
      </Beside>
    </>
  );
}

/** What a task about this case is about, as far as the complaint's record says. */
function orderedIn({ complaint }: CaseFile) {
  return complaint ? { product: complaint.record.product, orderNumber: complaint.record.orderNumber } : undefined;
}

function Head({ file }: { file: CaseFile }) {
  const words = useWords(officeCaseWords);
  return (
    <span className={classes.head}>
      <ClientName client={{ name: file.clientName, colour: file.clientColour as Colour }} />
      <CaseLabel {...file} />
      <CaseState state={file.state} />
      {file.held && <CheckState state="held" />}
      <span>{words.file.number(file.receiptNumber)}</span>
    </span>
  );
}

function Promised({ file: { callback } }: { file: CaseFile }) {
  const words = useWords(officeCaseWords).file;
  return (
    <Sheet title={words.callback}>
      {callback ? <CallbackCard callback={callback} /> : <p className={classes.none}>{words.noCallback}</p>}
    </Sheet>
  );
}

function Report({ file: { relay, check } }: { file: CaseFile }) {
  const words = useWords(officeCaseWords).file;
  return (
    <Sheet title={words.relay}>
      {check && <CheckStanding check={check} />}
      {relay ? (
        <div className={classes.stack}>
          <div className={classes.line}>
            <RelayStanding relay={relay} />
            <RelayLabel label={relay.label} />
          </div>
          <Ledger entries={relay.ledger} />
          <SendAgain relay={relay} />
        </div>
      ) : (
        check?.state !== 'held' && <p className={classes.none}>{words.noRelay}</p>
      )}
    </Sheet>
  );
}

function Calls({ file: { calls } }: { file: CaseFile }) {
  const words = useWords(officeCaseWords).file;
  const say = useSay();
  const mayListen = useMe().abilities.includes('listen_to_recordings');
  return (
    <Sheet title={words.calls}>
      <div className={classes.stack}>
        <p className={classes.none}>{words.callCount(say.number(calls.length))}</p>
        {mayListen ? <Recordings calls={calls} door="agency" /> : <p className={classes.none}>{words.notMine}</p>}
      </div>
    </Sheet>
  );
}
