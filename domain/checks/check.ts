// Check (送信前確認): a report waits for a supervisor to look at it before the client sees it, where the agency wants that.
// Nobody may be kept from a report by it: what is urgent goes at once and is looked at afterwards, and so does what nobody
// looked at in time.

/** Why it is looked at: whoever took it is in training (研修中), or it is a complaint. */
export type CheckReason = 'trainee' | 'complaint';

export type CheckPolicy = {
  trainees: boolean;
  complaints: boolean;
  /** Minutes of the clock on the wall after which a report goes by itself. */
  minutes: number;
};

/** A case has one check at most, and its id. */
export type Check = {
  case: string;
  client: string;
  reasons: readonly CheckReason[];
  askedAt: Date;
  state: CheckState;
};

export type CheckState =
  | { is: 'held'; until: Date }
  /** It went without having been looked at, which is still to be done. */
  | { is: 'released'; at: Date; why: ReleasedWhy }
  /** `releasedAt`: it had gone before; null: the check let it go. */
  | { is: 'passed'; by: string; at: Date; releasedAt: Date | null };

/** 至急 / the promised callback leaves no time for a check / nobody looked in time. */
export type ReleasedWhy = 'urgent' | 'deadline_near' | 'time';

/** `id` is the case’s. */
export type CheckEvent = { client: string; id: string } & (
  | { name: 'check.asked'; data: { reasons: readonly CheckReason[]; until: string } }
  | { name: 'check.released'; data: { why: ReleasedWhy } }
  | { name: 'check.passed'; data: { by: string; afterwards: boolean } }
);

export type CheckAnswer = { check: Check; events: readonly CheckEvent[] };
