import { TextInput } from '@mantine/core';

type Props = { label: string; about: string; code: string; set: (code: string) => void };

/** A code of an authenticator app, or a recovery code, which has letters. */
export function CodeField({ label, about, code, set }: Props) {
  return (
    <TextInput
      name="code"
      autoComplete="one-time-code"
      label={label}
      description={about}
      value={code}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
