import type { Asks, Begins, Desk, Leads, Menu, MenuKey } from './menu.ts';

/** Null: the key means nothing here. */
export function keyPressedOf({ keys }: Pick<Asks, 'keys'>, key: string): MenuKey | null {
  return keys.find((each) => each.key === key) ?? null;
}

/** Everywhere a menu may lead, each with its field. */
export function everyLead({ parts }: Pick<Menu, 'parts'>): { field: string; leads: Leads }[] {
  return parts.flatMap(({ begins }, place) => leadsIn(begins, `parts.${place}.begins`));
}

function leadsIn(begins: Begins, field: string): { field: string; leads: Leads }[] {
  if (begins.is !== 'keys') return [{ field, leads: begins }];
  return [
    ...begins.keys.map(({ leads }, place) => ({ field: `${field}.keys.${place}.leads`, leads })),
    { field: `${field}.otherwise`, leads: begins.otherwise },
  ];
}

/** The client's own desks that a menu rings, each with the field of its number. */
export function desksOf(menu: Pick<Menu, 'parts'>): { field: string; desk: Desk }[] {
  return everyLead(menu).flatMap(({ field, leads }) =>
    leads.is === 'desk' ? [{ field: `${field}.number`, desk: { number: leads.number, seconds: leads.seconds } }] : [],
  );
}

/** What whoever moves the calls must be able to do for a menu. */
export type Needed = 'keys' | 'transfer' | 'voicemail';

export function neededBy(begins: Begins): ReadonlySet<Needed> {
  const leads = leadsIn(begins, '').map((each) => each.leads.is);
  return new Set<Needed>([
    ...(begins.is === 'keys' ? (['keys'] as const) : []),
    ...(leads.includes('desk') ? (['transfer'] as const) : []),
    ...(leads.includes('voicemail') ? (['voicemail'] as const) : []),
  ]);
}
