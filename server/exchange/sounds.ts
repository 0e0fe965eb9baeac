import type { Choice } from '@denwaban/domain/overflow';
import type { Books } from '../shell/agency.ts';
import type { Leg } from './exchange.ts';

/** What is said to a caller; `transfer` to whoever was rung for one. */
export type Said =
  | { what: 'welcome' | 'closed' | 'voicemail' | 'please_wait_again' }
  | { what: 'transfer' | 'nobody_answered' }
  | { what: 'voicemail_instead' | 'place_kept' }
  | { what: 'please_wait'; position: number; minutes: number | null; choices: readonly Choice[] }
  | { what: 'this_number'; number: string }
  | { what: 'which_number' }
  /** `{社名}` in the words is the client's name. Nothing is said where nobody can speak. */
  | { what: 'menu'; words: string };

/**
 * What callers hear, for exchanges that play files: paths without their ending, of WAV files of 16 bits at 8000 a second. An
 * exchange knows the leg and what is to be said, and nothing of whose words they are.
 */
export type Sounds = {
  /** One after the other. */
  said(books: Books, leg: Leg, said: Said): Promise<readonly string[]>;
  /** Null: the exchange's own music. */
  music(books: Books, leg: Leg): Promise<string | null>;
  /** After it the caller speaks. */
  tone: string;
  /** In a trial of a line: what to do, and after one's own voice what to do next. */
  lineTrial: string;
  lineTrialOver: string;
};

declare module '../shell/agency.ts' {
  interface Books {
    /** Where nobody is there to be heard, as in most tests, there are none. */
    sounds?: Sounds;
  }
}
