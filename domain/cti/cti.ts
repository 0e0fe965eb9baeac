// CTI (電話交換機の連携): an existing PBX tells us of its calls: whose telephone rings, who answers, who hangs up. It moves the
// media and chooses whom it rings; we keep the books. What it tells may come late, twice, out of order or not at all.

export type CtiFact = 'ring' | 'answer' | 'hang_up';

/** One thing that a PBX tells of one of its calls. */
export type Delivery = {
  /** The PBX's own name for the call. */
  call: string;
  fact: CtiFact;
  /** As the network shows the caller; null: not told this time. */
  from: string | null;
  /** The number that was dialled; null: not told this time. */
  to: string | null;
  /** Whose telephone rings or was picked up. */
  extension: string | null;
  /** Who hung up, where the PBX knows. */
  by: 'caller' | 'operator' | null;
};

/** What a PBX has told of one of its calls so far. */
export type Told = {
  from: string | null;
  to: string | null;
  /** The extension that rings, as last told. */
  rings: string | null;
  /** The extension that picked up last. */
  answeredBy: string | null;
  hungUp: { at: Date; by: 'caller' | 'operator' } | null;
  /** What was heard, each once. */
  heard: readonly string[];
  heardAt: Date;
};

export function nothingTold(now: Date): Told {
  return { from: null, to: null, rings: null, answeredBy: null, hungUp: null, heard: [], heardAt: now };
}

/** What is known after a delivery. Numbers once told stay; a ring heard after the answer rings nobody any more. */
export function tell(told: Told, delivery: Delivery, now: Date): Told | 'repeated' {
  const { fact, from, to, extension, by } = delivery;
  const key = extension ? `${fact} ${extension}` : fact;
  if (told.heard.includes(key)) return 'repeated';
  const known: Told = {
    ...told,
    from: told.from ?? from,
    to: told.to ?? to,
    heard: [...told.heard, key],
    heardAt: now,
  };
  switch (fact) {
    case 'ring': {
      // An answer that named nobody was given where it rang.
      const answeredBy = told.answeredBy ?? (told.heard.includes('answer') ? extension : null);
      return { ...known, rings: extension ?? told.rings, answeredBy };
    }
    case 'answer':
      return { ...known, answeredBy: extension ?? told.rings };
    case 'hang_up':
      return { ...known, hungUp: told.hungUp ?? { at: now, by: by ?? 'caller' } };
  }
}

/** Whether there is a call at all: a hang-up alone may be of one that began before anybody told us anything. */
export function hasBegun({ heard }: Told): boolean {
  return heard.some((key) => !key.startsWith('hang_up'));
}
