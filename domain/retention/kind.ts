// Retention (保存期間): how long each kind of data is kept, after which nobody is asked whether it may go. What the law has us
// keep cannot be shortened; what a dispute needs is held (削除の保留) until somebody lifts it.

export const kinds = ['recordings', 'letters', 'callers', 'cases', 'calls', 'missed_calls', 'introductions'] as const;
export type Kind = (typeof kinds)[number];

/** In days. `least`: so long we need it ourselves, to answer for what we did; `most`: longer is hoarding (個人情報保護法22条). */
export const periods: Record<Kind, { usual: number; least: number; most: number }> = {
  recordings: { usual: 90, least: 7, most: 1825 },
  letters: { usual: 365, least: 30, most: 3650 },
  callers: { usual: 1095, least: 30, most: 3650 },
  cases: { usual: 1825, least: 90, most: 3650 },
  calls: { usual: 1825, least: 90, most: 3650 },
  missed_calls: { usual: 1825, least: 90, most: 3650 },
  introductions: { usual: 90, least: 7, most: 1825 },
};

/** Kept by law for so many years, from the end of what they are about. */
export const lawBound = [
  { kind: 'verifications', years: 7 },
  { kind: 'books', years: 10 },
  { kind: 'access', years: 10 },
] as const;

export type Days = Record<Kind, number>;

export const usualDays = Object.fromEntries(kinds.map((kind) => [kind, periods[kind].usual])) as Days;

export type Hold = {
  id: string;
  client: string;
  about: { kind: 'case' | 'caller'; id: string };
  why: string;
  placedBy: string;
  placedAt: Date;
  lifted: { by: string; at: Date } | null;
};

export type Certificate = {
  id: string;
  client: string;
  reason: 'retention' | 'client_left';
  askedBy: string | null;
  beganAt: Date;
  completedAt: Date | null;
};

type Bare = Record<never, never>;

export type RetentionEvent =
  | { name: 'retention.agreed'; client: string; id: string; data: { days: Days } }
  | { name: 'retention.held' | 'retention.released'; client: string; id: string; data: { about: string } }
  | { name: 'deletion.asked'; client: string; id: string; data: Bare }
  | { name: 'deletion.certified'; client: string; id: string; data: { reason: Certificate['reason'] } };
