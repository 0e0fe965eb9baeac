// What stays of a client whose data is deleted: every table with its rows goes, but for these, each for its reason.

export const kept: Readonly<Record<string, string>> = {
  access: 'who looked at what is proof of how we handled it; it names no caller',
  access_unsealed: 'as access',
  certificate_lines: 'the proof of the deletion itself',
  certificates: 'the proof of the deletion itself',
  clients: 'by name alone, for what is kept to be of somebody',
  contracts: 'books of the business, ten years (会社法432条2項)',
  journeys: 'when the client came and left, and under which certificate its data went',
  journey_ticks: 'as journeys: the numbers of what proves each step, and nobody’s words',
  suspicions: 'seven years (犯収法7条3項)',
  usage_lines: 'books of the business, ten years (会社法432条2項): days and rules, nobody’s words',
  verification_exemptions: 'seven years (犯収法6条2項)',
  verification_files: 'seven years (犯収法6条2項)',
  verifications: 'seven years (犯収法6条2項)',
};
