// Ids of the cast can be read: `00000001-0002-7000-8000-cccc00000001` is agency 1, its client 2, contact 1.
const kinds = {
  agency: '0000',
  staff: 'aaaa',
  line: 'bbbb',
  contact: 'cccc',
  script: 'dddd',
  contract: 'eeee',
  client: 'ffff',
} as const;

/** `client` 0 is the agency itself. */
export function idOf(agency: number, client: number, kind: keyof typeof kinds, which: number): string {
  return `${digits(agency, 8)}-${digits(client, 4)}-7000-8000-${kinds[kind]}${digits(which, 8)}`;
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
