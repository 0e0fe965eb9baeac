import type { ScriptContent } from '@denwaban/domain/scripts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

const pauseMilliseconds = 1_200;

/** What was last seen of it; revision 0 where there is no draft yet. */
export type Begun = { content: ScriptContent; revision: number };

/** Keeps it on the server over the revision last seen; answers the revision it has now. */
export type Keep = (content: ScriptContent, revision: number) => Promise<number>;

export type Draft = ReturnType<typeof useDraft>;

/** A manual under edit: kept on the server after each pause in typing, and when the page is left. One saving at a time. */
export function useDraft(begun: Begun, keep: Keep) {
  const [content, setContent] = useState(begun.content);
  const [kept, setKept] = useState(begun.content);
  const [isTouched, setTouched] = useState(false);
  const seen = useRef(begun.revision);
  const saving = useMutation({
    mutationFn: async (now: ScriptContent) => {
      seen.current = await keep(now, seen.current);
    },
    onSuccess: (_, now) => setKept(now),
  });
  const { mutateAsync, isPending } = saving;
  const isSaved = content === kept && !isPending;

  useEffect(() => {
    if (content === kept || isPending) return;
    // A failure shows in `error`, and the next change or the button saves again.
    const pause = setTimeout(() => void mutateAsync(content).catch(() => {}), pauseMilliseconds);
    return () => clearTimeout(pause);
  }, [content, kept, isPending, mutateAsync]);

  const leave = useEffectEvent(() => {
    if (content !== kept && !isPending) void mutateAsync(content).catch(() => {});
  });
  useEffect(() => () => leave(), []);
  // The tab itself is only closed over what is kept, or knowingly.
  const hold = useEffectEvent((event: Event) => {
    if (isSaved) return;
    event.preventDefault();
    leave();
  });
  useEffect(() => {
    const asked = (event: Event) => hold(event);
    addEventListener('beforeunload', asked);
    return () => removeEventListener('beforeunload', asked);
  }, []);

  // Somebody else, or an import, saved it: whoever has typed nothing since sees that at once.
  const adopt = useEffectEvent(() => {
    if (!isSaved || begun.revision <= seen.current) return;
    seen.current = begun.revision;
    setContent(begun.content);
    setKept(begun.content);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked whenever another revision is heard of
  useEffect(() => adopt(), [begun.revision]);

  return {
    content,
    kept,
    put: (change: Partial<ScriptContent>) => {
      setTouched(true);
      setContent((before) => ({ ...before, ...change }));
    },
    /** At once, without waiting for the pause. */
    save: async () => {
      if (content !== kept) await mutateAsync(content);
    },
    isSaved,
    isSaving: isPending,
    isTouched,
    error: saving.error,
  };
}
