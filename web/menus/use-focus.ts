import { type RefObject, useEffect, useRef } from 'react';
import { focusField } from '../kit/pieces/index.ts';

/** Puts the cursor, once the next picture is drawn, into the field of that name: what was pressed may be gone by then. */
export function useFocus(within: RefObject<HTMLElement | null>): (name: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    focusField(wanted.current, within.current);
    wanted.current = undefined;
  });
  return (name) => {
    wanted.current = name;
  };
}
