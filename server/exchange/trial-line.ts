import type { WayOut } from '@denwaban/domain/trunks';

/** By what an exchange knows a trial. */
export type TrialLeg = { agency: string; client: string; trial: string };

/** Rings a telephone outside for a trial of a line. What becomes of it is heard by `server/trials/hear.ts`. */
export type TrialLine = {
  ring(leg: TrialLeg, way: WayOut, seconds: number): Promise<'rings' | 'unreachable'>;
  /** Again, or where it is down already, nothing. */
  putDown(leg: TrialLeg): Promise<void>;
};

declare module '../shell/agency.ts' {
  interface Books {
    /** Where nothing can ring outside, there is none. */
    trialLine?: TrialLine;
  }
}
