// Risk (二次クレーム予兆): the danger that a caller complains again, of how the first matter is being handled. It is read from
// what is owed and what has happened in one open case, never from who the caller is.

/** What is known of one open case at a moment. Instants are instants; nothing here is a word somebody typed. */
export type Standing = {
  case: string;
  client: string;
  kind: 'inquiry' | 'complaint' | 'order' | 'reservation' | 'other';
  /** 1 (an opinion) to 4 (safety, personal data, press, legal threat); null where nobody has judged it. */
  severity: 1 | 2 | 3 | 4 | null;
  /** The caller's feeling as the operator saw it when the last call ended, 0 (calm) to 3 (furious); null: not noted. */
  emotionAtEnd: 0 | 1 | 2 | 3 | null;
  /** The earliest thing still owed to the caller: a callback or a promise. */
  owed: { by: Date | null; claimed: boolean; attempts: number } | null;
  /** Whether somebody at the client has acknowledged the report. */
  report: 'acknowledged' | 'waiting' | 'unreached' | 'not_asked';
  /** When the caller rang again about it, or while it was open. */
  rangAgain: readonly Date[];
  /** When the caller gave up in our queue while it was open. */
  gaveUp: readonly Date[];
  /** When the caller last heard anything from us or from the client. */
  lastWord: Date;
};

export type Reason =
  | { is: 'late'; minutes: number }
  | { is: 'nearly_due_and_unclaimed'; minutes: number }
  | { is: 'not_reached'; attempts: number }
  | { is: 'rang_again'; times: number }
  | { is: 'gave_up_waiting'; times: number }
  | { is: 'left_angry'; emotion: 2 | 3 }
  | { is: 'grave'; severity: 3 | 4 }
  | { is: 'client_has_not_heard' }
  | { is: 'silence'; hours: number };

export type Level = 'calm' | 'watch' | 'high';

/** The reasons weigh the points together; the heaviest comes first. */
export type Risk = { case: string; client: string; level: Level; points: number; reasons: readonly Reason[] };

export type RiskEvent = {
  name: 'risk.raised';
  client: string;
  /** The case. */
  id: string;
  data: { level: 'high'; points: number; reasons: readonly Reason['is'][] };
};
