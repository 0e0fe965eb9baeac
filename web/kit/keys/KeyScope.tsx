import { createContext, type ReactNode, use, useEffect, useEffectEvent, useId, useSyncExternalStore } from 'react';
import { ground, keyBook } from './key-book.ts';
import type { Keys } from './keystroke.ts';

const book = keyBook();
const Scope = createContext(ground);

export type Key = {
  keys: Keys;
  /** What it does, for the help page. */
  says: string;
  act: () => void;
  /** False leaves the key to the browser. */
  when?: boolean;
  /** Works even while a dialog stands in front. */
  always?: boolean;
};

/** Binds a key while the component is on the page. */
export function useKey({ keys, says, act, when = true, always = false }: Key) {
  const scope = use(Scope);
  const doIt = useEffectEvent(act);
  useEffect(() => {
    if (when) return book.bind({ keys, says, act: () => doIt(), scope, always });
  }, [keys, says, scope, when, always]);
}

/** A dialog: while it is on the page, keys bound outside of it are silent. Wrap the dialog's content. */
export function KeyScope({ children }: { children: ReactNode }) {
  const scope = useId();
  useEffect(() => book.enter(scope), [scope]);
  return <Scope value={scope}>{children}</Scope>;
}

/** Hears the keyboard; one, around the whole app. */
export function Keyboard({ children }: { children: ReactNode }) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (book.strike(event, isField(event.target))) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return children;
}

export const useKeysNow = () => useSyncExternalStore(book.listen, book.list);

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}
