import type { CallInHand } from '@denwaban/api/call-shapes';
import { Button } from '@mantine/core';
import { KeyButton, useKey } from '../kit/keys/index.ts';
import { Countdown, Elapsed, ErrorNotice, restOf, Sign, toned } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { HeardNote } from '../monitoring/HeardNote.tsx';
import { TransferBand, TransferKey, useTransferOpened } from '../transfers/TransferBand.tsx';
import { transferWords } from '../transfers/words.ts';
import classes from './bar.module.css';
import { Endings } from './Endings.tsx';
import { DeskKeys } from './out/DeskKeys.tsx';
import { RecordingBand, RecordingKey } from './RecordingBand.tsx';
import { SalesWords } from './SalesWords.tsx';
import { type CallActions, useCallActions } from './use-call-actions.ts';
import { useRecording } from './use-recording.ts';
import type { Taking } from './use-taking.ts';
import { callWords } from './words.ts';

type Props = {
  call: CallInHand;
  taking: Taking;
  /** Away from this call, its intake as it is. */
  leave: () => void;
};

/** What can be done with the call, every key printed on its button. */
export function CallBar({ call, taking, leave }: Props) {
  const words = useWords(callWords).bar;
  const actions = useCallActions(call);
  const transfer = useTransferOpened(call);
  const recording = useRecording(call.id);
  const error = actions.error ?? restOf(taking.error, fieldsOfDraft);
  return (
    <section className={classes.foot} aria-label={words.label}>
      <ErrorNotice error={error} />
      <SalesWords call={call} />
      <HeardNote heard={call.heard} />
      <RecordingBand call={call} recording={recording} />
      <TransferBand call={call} opened={transfer.opened} close={transfer.close} />
      <div className={classes.bar}>
        <Standing call={call} />
        <Line call={call} actions={actions} isTaken={taking.taken !== null} />
        <RecordingKey call={call} recording={recording} />
        <DeskKeys call={call} />
        {!transfer.opened && <TransferKey call={call} open={transfer.open} />}
        <Endings call={call} actions={actions} leave={leave} />
        <div className={classes.end}>
          <Onward call={call} taking={taking} actions={actions} leave={leave} />
        </div>
      </div>
    </section>
  );
}

const fieldsOfDraft = [
  ...['kind', 'complaintAbout', 'urgency', 'addressee', 'askedFor', 'summary', 'details'],
  ...['answers', 'callback'],
];

export function Standing({ call }: { call: CallInHand }) {
  const words = useWords(callWords).bar;
  const { state, wrapUpUntil, answeredAt, since } = call;
  const tone: Tone = state === 'talking' ? 'active' : state === 'held' ? 'attention' : 'quiet';
  return (
    <p className={classes.standing} style={toned(tone)}>
      {wrapUpUntil ? (
        <>
          {words.wrapUp} <Countdown until={wrapUpUntil} nearMinutes={0.5} />
        </>
      ) : (
        <>
          <Sign tone={tone} size={12} />
          {state === 'held' && words.held}
          {state === 'ringing_back' && words.ringingBack}
          {state === 'ended' ? (
            <span role="status" className={classes.over}>
              {words.over}
            </span>
          ) : (
            <Elapsed since={state === 'held' ? since : (answeredAt ?? since)} />
          )}
        </>
      )}
    </p>
  );
}

type LineProps = { call: CallInHand; actions: CallActions; isTaken: boolean };

export function Line({ call: { may, can }, actions, isTaken }: LineProps) {
  const words = useWords(callWords).bar;
  const { apart } = useWords(transferWords);
  // Whoever is being brought in has keys of their own for it.
  const isAlone = !may.go_back;
  return (
    <>
      {can.includes('hold') && may.hold && (
        <KeyButton keys="F2" always variant="default" disabled={actions.isBusy} act={actions.hold}>
          {isAlone ? words.hold : apart}
        </KeyButton>
      )}
      {can.includes('hold') && may.resume && isAlone && (
        <KeyButton keys="F2" always color="yamabuki" disabled={actions.isBusy} act={actions.resume}>
          {words.resume}
        </KeyButton>
      )}
      {may.hang_up && (
        <KeyButton
          keys="Alt+K"
          always
          variant={isTaken ? 'filled' : 'outline'}
          color="shu"
          disabled={actions.isBusy}
          act={actions.hangUp}
        >
          {words.hangUp}
        </KeyButton>
      )}
    </>
  );
}

/** Onward, under one key: the message first, then the end of the wrap-up. */
function Onward({ call, taking, actions, leave }: Props & { actions: CallActions }) {
  const words = useWords(callWords).bar;
  const isBusy = actions.isBusy || taking.isBusy;
  const isWrapUp = call.may.wrap_up;
  const goOn = () => {
    leave();
    if (isWrapUp) actions.finish();
  };
  const takeAndGoOn = async () => {
    if ((await taking.take()) && isWrapUp) goOn();
  };
  useKey({ keys: 'Ctrl+ArrowDown', says: words.nextMissing, act: taking.toNextMissing, when: !taking.taken });

  if (taking.taken) {
    if (!isWrapUp && call.state !== 'ended') return null;
    return (
      <KeyButton keys="Ctrl+Enter" size="md" disabled={isBusy} act={goOn} data-hands-in>
        {isWrapUp ? words.finish : words.back}
      </KeyButton>
    );
  }
  return (
    <>
      {(isWrapUp || call.state === 'ended') && (
        <Button variant="subtle" color="gray" disabled={isBusy} onClick={goOn}>
          {isWrapUp ? words.leave : words.back}
        </Button>
      )}
      <KeyButton keys="Ctrl+Enter" size="md" loading={taking.isBusy} act={() => void takeAndGoOn()} data-hands-in>
        {isWrapUp ? words.registerAndFinish : words.register}
      </KeyButton>
    </>
  );
}
