// Client (クライアント): a company we answer for, in its name. The wall inside the agency.

/** What the company bought: 1 takes the message (1次受け), 2 answers within the manual (2次受け). */
export type Tier = 1 | 2;

/** Hues told apart by colour-blind eyes in either theme; vermilion, amber and green keep their meanings and are not here. */
export const palette = ['indigo', 'sky', 'teal', 'olive', 'brown', 'rose', 'plum', 'slate'] as const;

export type Colour = (typeof palette)[number];

export type Client = {
  id: string;
  /** What an operator types to find the company: kana, Latin letters, digits. */
  code: string;
  name: string;
  /** Katakana. */
  reading: string;
  colour: Colour;
  /** What the company calls the people who ring: お客様, 患者様, 入居者様. */
  callerNoun: string;
  /** `onboarding` takes its test calls; `left` is answered in its name no more. */
  state: 'onboarding' | 'live' | 'left';
};

/** Until a company is live every call to it is a test: it is reported as any other, and is on no bill. */
export function isTested({ state }: Pick<Client, 'state'>): boolean {
  return state === 'onboarding';
}
