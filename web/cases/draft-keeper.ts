// Keeps an intake on the server while it is typed: soon after each change, one saving at a time, again and again while the
// server is away. What another desk saved meanwhile is never overwritten unasked, and nothing typed here is thrown away.
import { type Draft, emptyDraft } from '@denwaban/domain/cases';
import { hashKey } from '@tanstack/react-query';
import { Refused, Unreachable } from '../kit/ask/answer.ts';

export type Saved = { draft: Draft; revision: number };

/** `away`: the server cannot be reached just now. `clash`: another desk has saved something else. */
export type Keeping = 'kept' | 'typing' | 'away' | 'clash' | 'refused';

export type Kept = { draft: Draft; keeping: Keeping; theirs: Saved | null; error: unknown };

export type DraftKeeper = ReturnType<typeof draftKeeper>;

type Opening = {
  first: Saved;
  /** Gives back the new revision. */
  save: (saved: Saved) => Promise<number>;
  /** What the server has now. */
  look: () => Promise<Saved>;
};

export const pauseMilliseconds = 400;
export const againMilliseconds = 2_000;

export function draftKeeper({ first, save, look }: Opening) {
  const listeners = new Set<() => void>();
  let kept: Kept = { draft: first.draft, keeping: 'kept', theirs: null, error: null };
  let { revision } = first;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let paused = false;
  // Answers asked for before the message was taken still carry the draft that is gone.
  let awaitsBlank = false;
  // Sent, and no answer came: the server may have them all the same.
  let unanswered: Draft[] = [];

  function show(part: Partial<Kept>) {
    kept = { ...kept, ...part };
    for (const listener of listeners) listener();
  }

  function change(draft: Draft) {
    show({ draft, keeping: kept.keeping === 'kept' || kept.keeping === 'refused' ? 'typing' : kept.keeping });
    rest(pauseMilliseconds);
  }

  function rest(milliseconds: number) {
    clearTimeout(resting);
    if (!paused) resting = setTimeout(flush, milliseconds);
  }

  /** Saves what is not saved yet, now. */
  async function flush(): Promise<void> {
    clearTimeout(resting);
    if (kept.keeping === 'kept' || kept.keeping === 'clash') return;
    sending ??= send(kept.draft).finally(() => {
      sending = undefined;
    });
    await sending;
  }

  async function send(draft: Draft) {
    try {
      agreed(draft, await save({ draft, revision }));
    } catch (error) {
      if (error instanceof Unreachable) unanswered.push(draft);
      await failed(draft, error);
    }
  }

  async function failed(draft: Draft, error: unknown) {
    if (error instanceof Unreachable) {
      show({ keeping: 'away' });
      rest(againMilliseconds);
    } else if (error instanceof Refused && error.code === 'changed_meanwhile') {
      await meet(draft);
    } else {
      show({ keeping: 'refused', error });
    }
  }

  async function meet(draft: Draft) {
    try {
      const theirs = await look();
      if ([draft, ...unanswered].some((each) => isSame(each, theirs.draft))) agreed(theirs.draft, theirs.revision);
      else show({ keeping: 'clash', theirs });
    } catch (error) {
      show({ keeping: 'away', error });
      rest(againMilliseconds);
    }
  }

  function agreed(draft: Draft, agreedRevision: number) {
    revision = agreedRevision;
    unanswered = [];
    const isAll = isSame(draft, kept.draft);
    show({ keeping: isAll ? 'kept' : 'typing', theirs: null, error: null });
    if (!isAll) rest(pauseMilliseconds);
  }

  return {
    read: () => kept,
    listen(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change,
    flush,
    /** What an answer about the call brought along: taken over where it is later, and nothing typed here waits. */
    hear(saved: Saved) {
      if (saved.revision === 0) awaitsBlank = false;
      if (awaitsBlank || saved.revision <= revision || kept.keeping !== 'kept' || sending) return;
      revision = saved.revision;
      show({ draft: saved.draft });
    },
    /** What stands on this screen replaces what the other desk saved. */
    keepOurs() {
      if (!kept.theirs) return;
      revision = kept.theirs.revision;
      show({ keeping: 'typing', theirs: null });
      void flush();
    },
    takeTheirs() {
      if (!kept.theirs) return;
      revision = kept.theirs.revision;
      show({ draft: kept.theirs.draft, keeping: 'kept', theirs: null });
    },
    /** Holds still while the message is handed in, so that no late saving follows it. */
    async pause() {
      paused = true;
      clearTimeout(resting);
      await sending;
    },
    resume() {
      paused = false;
      if (kept.keeping !== 'kept') rest(pauseMilliseconds);
    },
    /** The message was taken: the server has dropped the draft, and a next matter begins with a blank one. */
    begin() {
      revision = 0;
      unanswered = [];
      paused = false;
      awaitsBlank = true;
      show({ draft: emptyDraft(), keeping: 'kept', theirs: null, error: null });
    },
  };
}

const isSame = (one: Draft, other: Draft) => hashKey([one]) === hashKey([other]);
