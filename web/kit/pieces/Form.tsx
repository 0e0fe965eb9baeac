import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Refused } from '../ask/index.ts';
import { isComposing } from '../keys/index.ts';

type Props = {
  submit: () => void;
  /** Enter in a text field submits: for sign-in and search, where nothing can be sent too early. */
  enterSubmits?: boolean;
  /** The refusal of the last submission: the first field it names gets the focus. */
  error?: unknown;
  /** The field to begin in, on a page that is nothing but this form. */
  startsAt?: string;
  children: ReactNode;
  className?: string;
};

/** A form that is sent by its button alone, so that the Enter of a conversion never sends half a message. Fields are named by `name`. */
export function Form({ submit, enterSubmits = false, error, startsAt, children, className }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (startsAt) focusField(startsAt, form.current);
  }, [startsAt]);
  useEffect(() => {
    const [first] = error instanceof Refused ? error.problems : [];
    if (first) focusField(first.field, form.current);
  }, [error]);

  function send(event: FormEvent) {
    event.preventDefault();
    submit();
  }

  function holdEnter(event: KeyboardEvent) {
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'submit';
    if (event.key === 'Enter' && isField && (!enterSubmits || isComposing(event.nativeEvent))) event.preventDefault();
  }

  return (
    <form ref={form} noValidate className={className} onSubmit={send} onKeyDown={holdEnter}>
      {children}
    </form>
  );
}

/** Puts the cursor into the field of that name. */
export function focusField(name: string, within: ParentNode | null = document) {
  within?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
}
