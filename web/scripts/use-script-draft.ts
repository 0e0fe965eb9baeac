import { saveScriptDraft } from '@denwaban/api/scripts';
import type { ScriptContent } from '@denwaban/domain/scripts';
import { useEffect, useRef, useState } from 'react';
import type { SaidProblem } from '../kit/ask/index.ts';
import { useTell } from '../kit/ask/index.ts';

const pauseMilliseconds = 1_200;

/** What was last seen of it; revision 0 where there is no draft yet. */
type Begun = { content: ScriptContent; revision: number };

/** The draft of a client's next version: kept on the server after each pause in typing, with what stands in its way. */
export function useScriptDraft(client: string, begun: Begun) {
  const { content: start } = begun;
  const [content, setContent] = useState(start);
  const [isTouched, setTouched] = useState(false);
  const saving = useTell(saveScriptDraft);
  const kept = useRef(start);
  const seen = useRef(begun.revision);
  const { mutateAsync } = saving;

  const save = async () => {
    kept.current = content;
    const { version } = await mutateAsync({ params: { client }, body: { content, revision: seen.current } });
    seen.current = version.revision;
  };
  const latest = useRef(save);
  latest.current = save;

  useEffect(() => {
    if (!isTouched || content === kept.current) return;
    // A failure shows in `error`, and the next change or the button saves again.
    const pause = setTimeout(() => void latest.current().catch(() => {}), pauseMilliseconds);
    return () => clearTimeout(pause);
  }, [content, isTouched]);

  return {
    content,
    put: (change: Partial<ScriptContent>) => {
      setTouched(true);
      setContent((before) => ({ ...before, ...change }));
    },
    save,
    isSaved: content === kept.current && !saving.isPending,
    isSaving: saving.isPending,
    isTouched,
    error: saving.error,
    problems: (saving.data?.problems ?? []) as SaidProblem[],
  };
}
