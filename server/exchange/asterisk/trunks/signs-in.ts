import type { Ari } from '../ari/ask.ts';

const variable = 'SIGNS_IN';

/** Whether accounts sign in there: the engine itself remembers it, as long as it remembers its registrations. */
export async function signsInAt({ ask }: Pick<Ari, 'ask'>): Promise<boolean> {
  return (await ask('GET /asterisk/variable', { variable }))?.value === 'yes';
}

export async function signsHere({ ask }: Pick<Ari, 'ask'>, value: 'yes' | 'no'): Promise<void> {
  await ask('POST /asterisk/variable', { variable, value });
}
