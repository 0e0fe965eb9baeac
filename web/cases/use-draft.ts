import type { CallInHand } from '@denwaban/api/call-shapes';
import { getCall, saveDraft } from '@denwaban/api/calls';
import type { Draft } from '@denwaban/domain/cases';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { ask } from '../kit/ask/index.ts';
import { type DraftKeeper, draftKeeper, type Kept } from './draft-keeper.ts';

export type KeptDraft = Kept & { keeper: DraftKeeper; change: (part: Partial<Draft>) => void };

/** The intake of a call as typed so far; every change is on its way to the server within half a second. */
export function useDraft(call: CallInHand): KeptDraft {
  const [keeper] = useState(() => keeperOf(call));
  const kept = useSyncExternalStore(keeper.listen, keeper.read);

  useEffect(() => keeper.hear({ draft: call.draft, revision: call.draftRevision }), [keeper, call]);
  useEffect(() => () => void keeper.flush(), [keeper]);
  useHoldTab(kept.keeping !== 'kept', keeper);

  const change = useCallback((part: Partial<Draft>) => keeper.change({ ...keeper.read().draft, ...part }), [keeper]);
  return { ...kept, keeper, change };
}

function keeperOf({ id, draft, draftRevision }: CallInHand): DraftKeeper {
  return draftKeeper({
    first: { draft, revision: draftRevision },
    save: async (body) => (await ask(saveDraft, { params: { id }, body })).revision,
    look: async () => {
      const call = await ask(getCall, { params: { id } });
      return { draft: call.draft, revision: call.draftRevision };
    },
  });
}

/** A tab that is being closed is asked to stay for the moment that the last words take. */
function useHoldTab(isHolding: boolean, keeper: DraftKeeper) {
  useEffect(() => {
    if (!isHolding) return;
    const hold = (event: BeforeUnloadEvent) => {
      void keeper.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isHolding, keeper]);
}
