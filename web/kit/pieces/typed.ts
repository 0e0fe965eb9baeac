import { type ChangeEvent, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What is typed into a form. It stays as typed, whatever the server says meanwhile and until the form goes. */
export function useTyped<Typed extends object>(start: Typed) {
  const [typed, setTyped] = useState(start);
  const put = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  return {
    typed,
    put,
    setTyped,
    /** A text field's part: `<TextInput {...text('name')} />`. */
    text: (name: keyof Typed & string) => ({
      name,
      value: String(typed[name] ?? ''),
      onChange: (event: ChangeEvent<Field>) => put({ [name]: event.currentTarget.value } as Partial<Typed>),
    }),
    /** A select's or a group's part. */
    choice: (name: keyof Typed & string) => ({
      name,
      value: typed[name] as string,
      onChange: (value: string | null) => {
        if (value !== null) put({ [name]: value } as Partial<Typed>);
      },
    }),
    /** A checkbox's or a switch's part. */
    tick: (name: keyof Typed & string) => ({
      name,
      checked: typed[name] as boolean,
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        put({ [name]: event.currentTarget.checked } as Partial<Typed>),
    }),
  };
}
