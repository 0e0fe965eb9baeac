import type { HearingSheetShown } from '@denwaban/api/hearings';
import { useEffect, useRef, useState } from 'react';
import { Refused } from '../kit/ask/index.ts';

type Kept = { sheet: HearingSheetShown; revision: number };
export type Saved = Kept & { problems: { field: string; code: string; message: string }[] };
type Save = (body: Kept) => Promise<Saved>;

const pauseMs = 900;

/** A sheet that keeps itself a moment after each change; what is typed meanwhile goes with the next keeping. */
export function useSheet(start: Saved, save: Save) {
  const [sheet, setSheet] = useState(start.sheet);
  const [kept, setKept] = useState({ sheet: start.sheet, revision: start.revision });
  const [problems, setProblems] = useState(start.problems);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const latest = useRef(save);
  latest.current = save;
  const isChanged = sheet !== kept.sheet;

  async function keep() {
    setSaving(true);
    setError(null);
    try {
      const saved = await latest.current({ sheet, revision: kept.revision });
      setKept({ sheet, revision: saved.revision });
      setProblems(saved.problems);
    } catch (refused) {
      setError(refused);
    } finally {
      setSaving(false);
    }
  }

  const again = useRef(keep);
  again.current = keep;
  useEffect(() => {
    if (sheet === kept.sheet || isSaving || error) return;
    const timer = setTimeout(() => void again.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [sheet, kept.sheet, isSaving, error]);

  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);

  return {
    ...{ sheet, problems, error, isSaving, isChanged, revision: kept.revision },
    isClashed: error instanceof Refused && error.code === 'changed_meanwhile',
    keep,
    put: (change: Partial<HearingSheetShown>) => setSheet((before) => ({ ...before, ...change })),
    problem: (field: string) => problems.find((each) => each.field === field)?.message,
  };
}

export type SheetInHand = ReturnType<typeof useSheet>;
