// The shelf: where the sound itself lies, outside the database. A piece is named by what it contains and never overwritten.
import type { Readable } from 'node:stream';
import type { Range } from './range.ts';
import type { SoundType } from './store.ts';

declare module '../shell/agency.ts' {
  interface Books {
    shelf: Shelf;
  }
}

export type Part = { agency: string; recording: string };
export type Place = Part & { piece: number; sha256: string; type: SoundType };
/** Something that lies there, whatever the books know of it. */
export type Lying = Part & { name: string; at: Date };

export type Shelf = {
  /** Once it resolves the sound survives a power cut. Doing it again is harmless. */
  keep(place: Place, sound: Buffer): Promise<void>;
  /** Null where there is no such piece. */
  bytes(place: Place): Promise<number | null>;
  /** All of a piece, or a range of it, both ends included. */
  take(place: Place, range?: Range): Readable;
  /** Takes away everything of a part. Doing it again is harmless. */
  clear(part: Part): Promise<void>;
  /** Of parts begun since then. */
  lying(since: Date): AsyncIterable<Lying>;
  remove(lying: Lying): Promise<void>;
};

const endings = { 'audio/webm': 'webm', 'audio/wav': 'wav' } as const satisfies Record<SoundType, string>;

export function pieceName({ piece, sha256, type }: Pick<Place, 'piece' | 'sha256' | 'type'>): string {
  return `${piece}-${sha256}.${endings[type]}`;
}

/** Sounds of every type were called `.webm` once. */
export function formerName(place: Pick<Place, 'piece' | 'sha256'>): string {
  return pieceName({ ...place, type: 'audio/webm' });
}

/** Null: it is no whole piece. */
export function pieceNamed(name: string): { piece: number; sha256: string; type: SoundType } | null {
  const [, piece, sha256, ending] = /^(\d+)-([0-9a-f]{64})\.(webm|wav)$/.exec(name) ?? [];
  if (!piece || !sha256) return null;
  return { piece: Number(piece), sha256, type: ending === 'wav' ? 'audio/wav' : 'audio/webm' };
}

/** When a part was begun: its id (UUIDv7) begins with the millisecond it was made. */
export function begunAt({ recording }: Pick<Part, 'recording'>): Date {
  return new Date(Number.parseInt(recording.slice(0, 8) + recording.slice(9, 13), 16));
}
