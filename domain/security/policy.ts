// Security policy (セキュリティ設定): what an agency asks of everybody who signs in to it.

/** Of whom a second factor (二段階認証) is demanded. */
export const demands = ['off', 'staff', 'everybody'] as const;
export type Demand = (typeof demands)[number];

export type SecurityPolicy = {
  demand: Demand;
  /** A session nobody used for so long is over; null: only the fourteen days of the session itself. */
  idleMinutes: number | null;
  /** A session is over so long after it began, however much it is used. */
  mostHours: number | null;
  /** From where staff may come in, as CIDR; none: from anywhere. A client's people come in from anywhere. */
  addresses: readonly string[];
};

export const usualPolicy: SecurityPolicy = { demand: 'off', idleMinutes: null, mostHours: null, addresses: [] };

export const idleMinutesRange = { min: 5, max: 7 * 24 * 60 } as const;
export const mostHoursRange = { min: 1, max: 14 * 24 } as const;
export const mostRanges = 50;
