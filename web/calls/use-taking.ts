import type { CallInHand } from '@denwaban/api/call-shapes';
import { joinCase, openCase } from '@denwaban/api/cases';
import { useCallback, useState } from 'react';
import { missing } from '../cases/missing.ts';
import type { Taken } from '../cases/Receipt.tsx';
import type { KeptDraft } from '../cases/use-draft.ts';
import { Refused, useTell } from '../kit/ask/index.ts';
import { goTo } from '../scripts/next-field.ts';

export type Taking = ReturnType<typeof useTaking>;

/** Handing the intake in: what is missing gets the cursor, what is taken gets its receipt number. */
export function useTaking(call: CallInHand, intake: KeptDraft) {
  const open = useTell(openCase);
  const joining = useTell(joinCase);
  const [isTried, setTried] = useState(false);
  const [taken, setTaken] = useState(() => takenBefore(call));

  /** True once the message is taken. */
  async function take(): Promise<boolean> {
    if (open.isPending) return false;
    const { draft } = intake.keeper.read();
    const [first] = missing(call.script.content, draft);
    setTried(true);
    if (first) {
      goTo(first.goTo);
      return false;
    }
    await intake.keeper.pause();
    try {
      setTaken({ ...(await open.mutateAsync({ body: { call: call.id, draft } })), isJoined: false });
      setTried(false);
      intake.keeper.begin();
      return true;
    } catch (error) {
      intake.keeper.resume();
      if (error instanceof Refused && error.problems[0]) goTo(error.problems[0].field);
      return false;
    }
  }

  const { mutate: tellJoin } = joining;
  const join = useCallback(
    (id: string) =>
      tellJoin(
        { params: { id }, body: { call: call.id } },
        { onSuccess: (opened) => setTaken({ ...opened, isJoined: true }) },
      ),
    [tellJoin, call.id],
  );

  /** Walks through what is missing, round and round. */
  function toNextMissing() {
    const fields = missing(call.script.content, intake.draft).map((each) => each.goTo);
    const at = fields.indexOf((document.activeElement as HTMLInputElement | null)?.name ?? '');
    const next = fields[at + 1] ?? fields[0];
    if (next) goTo(next);
  }

  return {
    take,
    join,
    toNextMissing,
    /** Another matter of the same call. */
    more: () => setTaken(null),
    taken,
    isTried,
    isBusy: open.isPending || joining.isPending,
    error: open.error ?? joining.error,
  };
}

/** A page that is loaded again shows the receipt, unless another matter was begun since. */
function takenBefore({ opened, draftRevision }: CallInHand): Taken | null {
  const last = opened.at(-1);
  return last && draftRevision === 0 ? { ...last, promise: null, isJoined: false } : null;
}
