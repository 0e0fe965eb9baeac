// Document (資料): a PDF, a photograph or a page of a catalogue on a client's shelf, to be opened in a call.
import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { required } from './required.ts';

export type DocumentKind = 'pdf' | 'jpeg' | 'png' | 'webp';

export type Shelved = {
  id: string;
  client: string;
  title: string;
  /** The product it is about; empty: any. */
  product: string;
  /** The answers it belongs to, by their ids. */
  faq: readonly string[];
  kind: DocumentKind;
  bytes: number;
  sha256: string;
  /** What a client's person adds is proposed until the agency puts it on the shelf. */
  state: 'proposed' | 'shelved' | 'withdrawn';
  addedBy: { kind: 'client' | 'staff'; id: string };
  addedAt: Date;
};

export type DocumentDetails = Pick<Shelved, 'title' | 'product' | 'faq'>;

export const mostBytesPerDocument = 20_000_000;

/** What a file is by its first bytes, whatever it is called; null for what is not taken. */
export function documentKind(bytes: Uint8Array): DocumentKind | null {
  const begins = (signature: string, at = 0) =>
    [...signature].every((sign, place) => bytes[at + place] === sign.charCodeAt(0));
  if (begins('%PDF-')) return 'pdf';
  if (begins('\xff\xd8\xff')) return 'jpeg';
  if (begins('\x89PNG\r\n\x1a\n')) return 'png';
  return begins('RIFF') && begins('WEBP', 8) ? 'webp' : null;
}

export function checkDocument({ title }: DocumentDetails): Problem[] {
  return required('title', title);
}

/** Puts on the shelf what a client's person added. Refuses changed_meanwhile where it is not waiting for that. */
export function shelve(document: Shelved): Shelved | Refusal {
  return document.state === 'proposed' ? { ...document, state: 'shelved' } : refuse('changed_meanwhile');
}
