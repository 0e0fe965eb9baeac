import type { CallInHand } from '@denwaban/api/call-shapes';
import { passOnDone, settleCallback } from '@denwaban/api/callbacks';
import type { CallOutWanted } from '@denwaban/api/calls-out';
import { settlePromise } from '@denwaban/api/promises';
import { useTell } from '../../kit/ask/index.ts';
import { KeyButton } from '../../kit/keys/index.ts';
import { announce, ErrorNotice } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { HeardNote } from '../../monitoring/HeardNote.tsx';
import { TransferBand, TransferKey, useTransferOpened } from '../../transfers/TransferBand.tsx';
import bar from '../bar.module.css';
import { Line, Standing } from '../CallBar.tsx';
import { type CallActions, useCallActions } from '../use-call-actions.ts';
import { DeskKeys } from './DeskKeys.tsx';
import { useDialling } from './use-dialling.ts';
import { outWords } from './words.ts';

/** What can be done with a call that one has made; at its end, what came of it, in one stroke. */
export function OutBar({ call }: { call: CallInHand }) {
  const words = useWords(outWords);
  const actions = useCallActions(call);
  const transfer = useTransferOpened(call);
  const result = useResult(call, actions);
  return (
    <section className={bar.foot} aria-label={words.label}>
      <ErrorNotice error={actions.error ?? result.error} />
      <HeardNote heard={call.heard} />
      <TransferBand call={call} opened={transfer.opened} close={transfer.close} />
      <div className={bar.bar}>
        <Standing call={call} />
        <Line call={call} actions={actions} isTaken />
        <DeskKeys call={call} />
        {!transfer.opened && <TransferKey call={call} open={transfer.open} />}
        <div className={bar.end}>{call.may.wrap_up && <Results call={call} result={result} />}</div>
      </div>
    </section>
  );
}

type Result = ReturnType<typeof useResult>;

/** Each says what came of the promise, and then puts the call away. */
function useResult({ dialled, client, from }: CallInHand, actions: CallActions) {
  const { result: words } = useWords(outWords);
  const [telling, settling, keeping] = [useTell(passOnDone), useTell(settleCallback), useTell(settlePromise)];
  const dialling = useDialling();
  const finished = (said: string) => () => {
    announce(said);
    actions.finish();
  };
  return {
    told: (id: string) => telling.mutate({ params: { id } }, { onSuccess: finished(words.toldDone) }),
    again: (id: string) =>
      settling.mutate({ params: { id }, body: { result: 'no_answer' } }, { onSuccess: finished(words.againDone) }),
    kept: (id: string) =>
      keeping.mutate({ params: { id }, body: { result: 'kept' } }, { onSuccess: finished(words.keptDone) }),
    redial: () =>
      actions.finish(() => dialling.dial({ about: aboutOf(dialled, client.id), number: from.number ?? '' })),
    finish: () => actions.finish(),
    isBusy: [telling, settling, keeping].some(({ isPending }) => isPending) || dialling.isBusy || actions.isBusy,
    error: telling.error ?? settling.error ?? keeping.error ?? dialling.error,
  };
}

function aboutOf(dialled: CallInHand['dialled'], client: string): CallOutWanted['about'] {
  if (dialled?.callback) return { is: 'callback', id: dialled.callback.id };
  if (dialled?.promise) return { is: 'promise', id: dialled.promise.id };
  return dialled?.case ? { is: 'case', id: dialled.case.id } : { is: 'client', id: client };
}

function Results({ call, result }: { call: CallInHand; result: Result }) {
  const words = useWords(outWords);
  const { callback, promise } = call.dialled ?? {};
  const hasTalked = call.answeredAt !== null;
  return (
    <>
      {!hasTalked && (
        <KeyButton keys="Alt+R" variant="default" disabled={result.isBusy} act={result.redial}>
          {words.redial}
        </KeyButton>
      )}
      {hasTalked && callback?.isOurs && (
        <>
          <KeyButton keys="Alt+2" variant="default" disabled={result.isBusy} act={() => result.again(callback.id)}>
            {words.result.again}
          </KeyButton>
          <KeyButton keys="Alt+1" size="md" disabled={result.isBusy} act={() => result.told(callback.id)}>
            {words.result.told}
          </KeyButton>
        </>
      )}
      {hasTalked && promise?.isOpen && (
        <KeyButton keys="Alt+1" size="md" disabled={result.isBusy} act={() => result.kept(promise.id)}>
          {words.result.kept}
        </KeyButton>
      )}
      <KeyButton keys="Ctrl+Enter" variant="default" disabled={result.isBusy} act={result.finish}>
        {words.finish}
      </KeyButton>
    </>
  );
}
