export const clientParts = [
  'journey',
  'hearing',
  'verification',
  'basics',
  'hours',
  'lines',
  'guidance',
  'menus',
  'overflow',
  'contacts',
  'scripts',
  'contracts',
  'lookups',
  'usage',
  'reports',
  'keeping',
  'leaving',
] as const;
export type ClientPart = (typeof clientParts)[number];

/** The part an address names; one that is not there leads to the basics. */
export const clientPart = (given: string): ClientPart => clientParts.find((part) => part === given) ?? 'basics';
