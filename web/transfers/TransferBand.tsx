import type { CallInHand } from '@denwaban/api/call-shapes';
import { useState } from 'react';
import { KeyButton } from '../kit/keys/index.ts';
import { Countdown, Elapsed, ErrorNotice, Sign, toned } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { ChooseTransfer } from './ChooseTransfer.tsx';
import classes from './transfers.module.css';
import { type TransferActions, useTransfer } from './use-transfer.ts';
import { transferWords } from './words.ts';

type Transfer = NonNullable<CallInHand['transfer']>;
type Last = NonNullable<Transfer['last']>;

/** 取次 over the bar of the call: whom to ring, how it stands, and the keys that lead on. */
export function TransferBand({ call, opened, close }: { call: CallInHand; opened: boolean; close: () => void }) {
  const actions = useTransfer(call.id);
  const { transfer } = call;
  if (!transfer) return null;
  const isChoosing = opened && call.may.transfer;
  return (
    <>
      {isChoosing && <ChooseTransfer call={call} actions={actions} close={close} />}
      {!isChoosing && <ErrorNotice error={actions.error} />}
      {transfer.last && !isChoosing && <Standing call={call} last={transfer.last} actions={actions} />}
    </>
  );
}

/** Opens it, where anything is agreed. */
export function TransferKey({ call, open }: { call: CallInHand; open: () => void }) {
  const words = useWords(transferWords);
  if (!call.may.transfer || !call.transfer || call.transfer.kinds.length === 0) return null;
  return (
    <KeyButton keys="Alt+T" always variant="default" act={open}>
      {words.open}
    </KeyButton>
  );
}

type StandingProps = { call: CallInHand; last: Last; actions: TransferActions };

function Standing({ call, last, actions }: StandingProps) {
  const { may, state, transfer } = call;
  const isOn = last.overAt === null;
  if (!isOn) return <Over call={call} last={last} />;
  if (state !== 'talking' && state !== 'held') return <PassedOn last={last} />;
  return (
    <Row tone={state === 'talking' ? 'active' : 'attention'} title={<Title call={call} last={last} />}>
      <Keys may={may} isThree={state === 'talking'} actions={actions} />
      {transfer?.until && <Countdown until={transfer.until} nearMinutes={0.2} />}
    </Row>
  );
}

function Title({ call: { state }, last }: Omit<StandingProps, 'actions'>) {
  const words = useWords(transferWords);
  if (last.answeredAt === null) return <Said title={words.rings(last.name)} next={words.ringsNext} />;
  if (state === 'talking') return <Said title={words.three(last.name)} next={words.threeNext} />;
  return <Said title={words.talks(last.name)} next={words.talksNext} since={last.answeredAt} />;
}

type KeysProps = { may: CallInHand['may']; isThree: boolean; actions: TransferActions };

function Keys({ may, isThree, actions }: KeysProps) {
  const words = useWords(transferWords);
  return (
    <>
      {may.pass_on && (
        <KeyButton keys="Alt+O" always disabled={actions.isBusy} act={actions.connect}>
          {words.connect}
        </KeyButton>
      )}
      {may.resume && !isThree && (
        <KeyButton keys="Alt+J" always variant="default" disabled={actions.isBusy} act={actions.join}>
          {words.join}
        </KeyButton>
      )}
      {may.go_back && (
        <KeyButton keys="Alt+Q" always variant="default" disabled={actions.isBusy} act={actions.back}>
          {words.back}
        </KeyButton>
      )}
    </>
  );
}

/** Why nobody came of it, while the caller is still on the line. */
function Over({ call: { state }, last }: Omit<StandingProps, 'actions'>) {
  const words = useWords(transferWords);
  const isOnTheLine = state === 'talking' || state === 'held';
  const isNews = last.why !== null && last.why !== 'let_go' && last.connectedAt === null;
  if (!isOnTheLine || !isNews || last.why === null) return null;
  return (
    <Row
      tone="attention"
      title={
        <Said
          title={words.over(last.name, words.how_over[last.why])}
          next={state === 'held' ? words.overNext : undefined}
        />
      }
    />
  );
}

function PassedOn({ last }: { last: Last }) {
  const words = useWords(transferWords);
  const isThere = last.connectedAt !== null;
  return (
    <Row
      tone={isThere ? 'fine' : 'attention'}
      title={
        <Said
          title={isThere ? words.passedOn(last.name) : words.passing(last.name)}
          next={isThere ? words.passedOnNext : words.passingNext}
        />
      }
    />
  );
}

function Row({ tone, title, children }: { tone: Tone; title: React.ReactNode; children?: React.ReactNode }) {
  return (
    <div className={classes.row} style={toned(tone)} role="status">
      <Sign tone={tone} size={16} />
      {title}
      {children && <div className={classes.keys}>{children}</div>}
    </div>
  );
}

function Said({ title, next, since }: { title: string; next?: string | undefined; since?: string }) {
  return (
    <p className={classes.said}>
      <strong>{title}</strong>
      {since && (
        <span className={classes.since}>
          <Elapsed since={since} />
        </span>
      )}
      {next && <span>{next}</span>}
    </p>
  );
}

/** Opened by its key, closed by Escape and by whatever came of it. */
export function useTransferOpened(call: CallInHand) {
  const [openedFor, setOpenedFor] = useState<string | null>(null);
  return {
    opened: openedFor === call.id,
    open: () => setOpenedFor(call.id),
    close: () => setOpenedFor(null),
  };
}
