// Which tables an archive carries: every table with rows of a client, but for these, each for its reason. A table added
// tomorrow is carried without anybody thinking of it; scenarios/structure holds the two together.

export const notCarried: Readonly<Record<string, string>> = {
  access: 'who looked at what in this house stays sealed in this house’s own chain',
  access_unsealed: 'as access',
  archives: 'what this house handed out is its own affair',
  bulletin_copies: 'a letter of the agency to many; what the client got of it is among its letters',
  bulletin_letters: 'as bulletin_copies',
  certificate_lines: 'as certificates',
  certificates: 'what this house deleted, it certifies itself',
  engine_calls: 'where the sound of calls is that are on',
  grants: 'staff of this house, who do not come along',
  imports: 'how past calls came into this house’s books; the calls themselves are carried',
  lendings: 'numbers that carriers gave this house',
  link_tokens: 'addresses signed by this house’s secret, of no use elsewhere',
  order_secrets: 'sealed by this house’s secret, of no use elsewhere',
  pages: 'browser pages of calls that are on',
  search_texts: 'written anew by the house that takes the client in',
  signals: 'the sound of calls that are on',
  silences: 'what this house has heard of its lines',
  suspicions: 'must not be shown to the client (犯収法8条3項)',
  verification_exemptions: 'as verifications',
  verification_files: 'as verifications',
  verifications: 'this house’s own duty under 犯収法4条, to be done anew by the next',
};

export function isCarried(table: string): boolean {
  return !Object.hasOwn(notCarried, table);
}

/** Waits of this house alone: for calls, pages and letters on their way, and for its own files. */
export const ownWaits = [
  'archive',
  'call',
  'command',
  'lending',
  'letter',
  'page',
  'short_message',
  'text',
  'order_file',
];

/** Columns that say nothing elsewhere: how somebody signs in here. */
export const emptied: Readonly<Record<string, readonly string[]>> = { contacts: ['sign_in'] };
