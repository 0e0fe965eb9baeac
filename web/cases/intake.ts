import type { ContactShown } from '@denwaban/api/contacts';
import type { Draft } from '@denwaban/domain/cases';
import type { Agreed, MatterHeard, ScriptContent } from '@denwaban/domain/scripts';
import { createContext, use } from 'react';

/** What is known of the caller before they say it; offered, never filled in unasked. */
export type Known = {
  name: string;
  reading: string;
  number: string;
  /** Where they are from: the line or an earlier call, what a visitor typed, or what the client's people said of the caller. */
  nameFrom: 'before' | 'introduction';
  numberFrom: 'line' | 'stated' | 'introduction';
};

export type SaidProblem = { code: string; message: string };

/** The intake under way, for its steps. */
export type Intake = {
  content: ScriptContent;
  /** What may be answered: the tier, with the scope table. */
  agreed: Agreed;
  /** What the call is about so far. */
  matter: MatterHeard;
  /** Of the staff, whom the scope table names. */
  seniors: readonly { id: string; name: string }[];
  contacts: readonly ContactShown[];
  promiseWords: string;
  known: Known;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** The step one is in. */
  at: string;
  /** What to say of a field, once it is time to. */
  problem: (field: string) => SaidProblem | undefined;
  /** Whether the rulebook finds anything in the way, said or not yet. */
  stands: (field: string) => boolean;
};

export const IntakeUnderWay = createContext<Intake | null>(null);

export function useIntake(): Intake {
  const intake = use(IntakeUnderWay);
  if (!intake) throw new Error('There is no intake under way.');
  return intake;
}
