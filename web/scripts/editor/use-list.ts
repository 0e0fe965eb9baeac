import { useState } from 'react';
import { focusField } from '../../kit/pieces/index.ts';
import { moved } from './edit-questions.ts';

type Given<Each> = {
  items: readonly Each[];
  keep: (items: Each[]) => void;
  section: string;
  /** The field a new one begins in. */
  first: string;
  /** The place of the one that is open at first. */
  opens: number | undefined;
};

/** What is done to a list under edit: one of it is open, and the cursor stays in its field wherever it is moved. */
export function useList<Each>({ items, keep, section, first, opens }: Given<Each>) {
  const [open, setOpen] = useState<number | null>(opens ?? null);
  const [removed, setRemoved] = useState<{ item: Each; at: number } | null>(null);
  const focusSoon = (field: string) => requestAnimationFrame(() => focusField(field));
  return {
    open,
    /** What was removed last, to be brought back. */
    removed,
    toggle: (at: number) => setOpen(at === open ? null : at),
    begin: (item: Each, at: number) => {
      keep(items.toSpliced(at, 0, item));
      setOpen(at);
      setRemoved(null);
      focusSoon(`${section}.${at}.${first}`);
    },
    move: (at: number, step: -1 | 1) => {
      const to = at + step;
      if (to < 0 || to >= items.length) return;
      keep(moved(items, at, step));
      setOpen(to);
      const field = document.activeElement?.getAttribute('name');
      if (field?.startsWith(`${section}.${at}.`)) focusSoon(field.replace(`${section}.${at}.`, `${section}.${to}.`));
    },
    remove: (at: number) => {
      setRemoved({ item: items[at] as Each, at });
      keep(items.toSpliced(at, 1));
      setOpen(null);
    },
  };
}
