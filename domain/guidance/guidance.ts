// Guidance (ガイダンス): what a caller hears from a machine. A text that is spoken, or a sound that was sent; of one line, of a
// client, or of the house for all its clients.

/** Whose line it is and that the call is recorded; that we are closed; and so on. `voicemail` is said before the tone. */
export type GuidanceKind = 'welcome' | 'closed' | 'voicemail' | 'please_wait' | 'please_wait_again' | 'waiting_music';

export const guidanceKinds: readonly GuidanceKind[] = [
  'welcome',
  'please_wait',
  'please_wait_again',
  'waiting_music',
  'closed',
  'voicemail',
];

/** Where it is heard: everywhere, on all lines of a client, or on one of them. */
export type GuidancePlace =
  | { client: null; line: null }
  | { client: string; line: null }
  | { client: string; line: string };

export type Guidance = GuidancePlace & {
  id: string;
  kind: GuidanceKind;
} & GuidanceContent;

/** `{社名}` in a text stands for the client's name. */
export type GuidanceContent = { is: 'text'; text: string } | { is: 'file'; name: string; sound: KeptSound };

/** A sound on the shelf, by the hash of its bytes. */
export type KeptSound = { sha256: string; seconds: number };

export type GuidanceEvent = { client: string | null; id: string } & (
  | { name: 'guidance.set'; data: { kind: GuidanceKind; line: string | null; is: GuidanceContent['is'] } }
  | { name: 'guidance.removed'; data: { kind: GuidanceKind; line: string | null } }
  | { name: 'guidance.voicemail_switched'; data: { line: string; seconds: number | null } }
);

/** How long a sound may be that is sent: words, and music that is heard over and over. */
export const mostSeconds = (kind: GuidanceKind): number => (kind === 'waiting_music' ? 600 : 120);
