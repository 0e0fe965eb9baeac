import type { CallInHand } from '@denwaban/api/call-shapes';
import { type FallbackReason, matterHeard, wordsTyped } from '@denwaban/domain/cases';
import { hear } from '@denwaban/domain/emergencies';
import { memo, useCallback, useDeferredValue, useEffect, useEffectEvent, useMemo } from 'react';
import { agreedOf } from '../cases/agreed.ts';
import { DraftNotice } from '../cases/DraftNotice.tsx';
import { IntakeForm } from '../cases/IntakeForm.tsx';
import { MissingList } from '../cases/MissingList.tsx';
import { missing } from '../cases/missing.ts';
import { Receipt } from '../cases/Receipt.tsx';
import { type KeptDraft, useDraft } from '../cases/use-draft.ts';
import { caseWords } from '../cases/words.ts';
import { AskClient } from '../consultations/AskClient.tsx';
import { EmergencyBand } from '../emergencies/EmergencyBand.tsx';
import { IntroductionNote } from '../introductions/IntroductionNote.tsx';
import { KeyButton } from '../kit/keys/index.ts';
import { Spoken } from '../kit/pieces/index.ts';
import { hue } from '../kit/theme/index.ts';
import { useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import { GiveReceipt } from '../receipts/GiveReceipt.tsx';
import { RoundsOfCase } from '../rounds/RoundsOfCase.tsx';
import { goTo } from '../scripts/next-field.ts';
import { TasksOfCase } from '../tasks/TasksOfCase.tsx';
import { CallBar } from './CallBar.tsx';
import { CallerPanel } from './CallerPanel.tsx';
import { ClientPanel } from './ClientPanel.tsx';
import classes from './desk.module.css';
import { useTabTitle } from './use-tab-title.ts';
import { type Taking, useTaking } from './use-taking.ts';
import { callWords } from './words.ts';

/** A call on the desk: the client at the left, the conversation in the middle, the caller at the right, the keys below. */
export function CallDesk({ call, leave }: { call: CallInHand; leave: () => void }) {
  const words = useWords(callWords);
  const intake = useDraft(call);
  const taking = useTaking(call, intake);
  const isRinging = call.state === 'offered';
  const isToBeTaken = !isRinging && !taking.taken;
  const agreed = useMemo(() => agreedOf(call), [call]);
  // A key shows in its field first; what is found for it at the sides follows.
  const heard = useDeferredValue(intake.draft);
  const matter = useMemo(() => matterHeard(heard), [heard]);
  const fallBack = useFallBack(intake);
  const title = isRinging ? undefined : titleOf(call, words);
  useTabTitle(title);
  useStartWriting(call, intake, isRinging || taking.taken ? null : call.state === 'wrap_up' ? 'after' : 'during');

  return (
    <div className={classes.desk} style={hue(call.clientCard.colour)}>
      <h1 className="visually-hidden">{title ?? words.tab.ringing(call.clientCard.name)}</h1>
      <ClientSide call={call} />
      <div className={classes.middle} inert={isRinging}>
        <Conversation call={call} intake={intake} taking={taking} />
      </div>
      <CallerSide
        call={call}
        agreed={agreed}
        matter={matter}
        fallBack={isToBeTaken ? fallBack : null}
        join={isToBeTaken ? taking.join : null}
      />
      <div className={classes.bar}>{!isRinging && <CallBar call={call} taking={taking} leave={leave} />}</div>
    </div>
  );
}

const ClientSide = memo(ClientPanel);
const CallerSide = memo(CallerPanel);

/** マニュアル外: what could not be answered is promised to be, and the case says why. */
function useFallBack({ keeper, change }: KeptDraft) {
  return useCallback(
    (fallbackReason: FallbackReason) => {
      const { callback, complaint } = keeper.read().draft;
      change({ callback: { ...callback, wanted: 'yes' }, complaint: { ...complaint, fallbackReason } });
      goTo('callback.wanted');
    },
    [keeper, change],
  );
}

function Conversation({ call, intake, taking }: { call: CallInHand; intake: KeptDraft; taking: Taking }) {
  const words = useWords(callWords);
  const say = useSay();
  const { content } = call.script;
  const isOnTheLine = call.state === 'talking' || call.state === 'held';
  if (taking.taken) {
    return (
      <div className={classes.taken}>
        <Receipt taken={taking.taken} closing={content.closing} isOnTheLine={isOnTheLine} />
        <div className={classes.afterwards}>
          <RoundsOfCase about={taking.taken.id} call={call.id} keys />
          <GiveReceipt id={taking.taken.id} number={call.from.kind === 'number' ? (call.from.number ?? '') : ''} />
          <AskClient about={{ case: taking.taken.id, client: call.client.id }} />
          <TasksOfCase about={taking.taken.id} />
          <Another more={taking.more} />
        </div>
      </div>
    );
  }
  return (
    <>
      <section lang="ja" className={classes.say} aria-label={words.say.title}>
        {call.state !== 'offered' && <Spoken>{content.greeting.text}</Spoken>}
      </section>
      <EmergencyBand heard={hear(wordsTyped(intake.draft))} />
      <div className={classes.ask}>
        {call.introduction && <IntroductionNote introduction={call.introduction} />}
        {call.opened.length > 0 && (
          <p className={classes.already}>
            {words.already(say.list(call.opened.map(({ receiptNumber }) => receiptNumber)))}
          </p>
        )}
        <IntakeForm call={call} intake={intake} isTried={taking.isTried} error={taking.error} />
      </div>
      <div className={classes.standing}>
        <MissingList content={content} draft={intake.draft}>
          <DraftNotice intake={intake} />
        </MissingList>
      </div>
    </>
  );
}

function Another({ more }: { more: () => void }) {
  const words = useWords(caseWords).receipt;
  return (
    <KeyButton keys="Alt+M" variant="default" act={more}>
      {words.more}
    </KeyButton>
  );
}

/** The cursor goes to what comes next as a call is answered, as it ends, and as a page is loaded again; never out of a field. */
function useStartWriting({ script }: CallInHand, { draft }: KeptDraft, writing: 'during' | 'after' | null) {
  const start = useEffectEvent(() => {
    if (!document.activeElement?.closest('form')) goTo(missing(script.content, draft)[0]?.goTo ?? 'summary');
  });
  useEffect(() => {
    if (writing) start();
  }, [writing]);
}

function titleOf({ state, clientCard: { name } }: CallInHand, { tab }: WordsOf<typeof callWords>): string {
  switch (state) {
    case 'wrap_up':
      return tab.wrapUp(name);
    case 'ended':
      return tab.unfinished(name);
    default:
      return tab.talking(name);
  }
}
