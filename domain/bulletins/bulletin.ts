// Bulletin (一斉連絡): one letter of the agency to all or some of its clients: an outage, a typhoon, a change of prices, or a
// question: what their hours are over the holidays (年末年始), which each answers day by day.
import type { Period } from '../hours/index.ts';

export const bulletinKinds = ['outage', 'typhoon', 'hours', 'price'] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

/** Whom of a client: its owners, or everybody who can be written to. */
export type BulletinReach = 'owners' | 'everyone';

export type Bulletin = {
  id: string;
  kind: BulletinKind;
  subject: string;
  words: string;
  reach: BulletinReach;
  /** Tokyo days that are asked about; of `hours` alone. */
  days: readonly string[];
  /** The Tokyo day by which an answer is asked for; of `hours` alone. */
  answerBy: string | null;
  /** The Tokyo day from which new prices hold; of `price` alone. */
  effectiveFrom: string | null;
  writtenBy: string;
  writtenAt: Date;
  /** `working` while letters are being written, in steps that a crash does not lose. */
  state: 'working' | 'done';
  /** Letters to be written in all, and written so far. */
  total: number;
  written: number;
};

/** What one client got of it, and said to it. */
export type BulletinCopy = {
  bulletin: string;
  client: string;
  answer: CopyAnswer | null;
  reminders: number;
  remindedAt: Date | null;
  takenOver: { by: string; at: Date } | null;
};

export type CopyAnswer = { days: readonly DayAnswer[]; by: string; at: Date };

/** 通常 · 休み · 時間帯 */
export type DayAnswer = { date: string } & ({ is: 'usual' } | { is: 'closed' } | { is: 'periods'; periods: Period[] });

export type BulletinEvent = { id: string } & (
  | { name: 'bulletin.written'; client: null; data: { kind: BulletinKind; clients: number } }
  | { name: 'bulletin.progressed' | 'bulletin.sent'; client: null; data: { written: number; total: number } }
  | { name: 'bulletin.received'; client: string; data: { reminder: number } }
  | { name: 'bulletin.reminded' | 'bulletin.sent_again'; client: null; data: { letters: number } }
  | { name: 'bulletin.answered'; client: string; data: { by: string } }
  | { name: 'bulletin.taken_over'; client: string; data: { days: readonly string[] } }
);
