// Archive (一式): everything the house keeps of one client in one open file, to be handed over and read without us. An arrival
// (取り込み) is the reverse: the archive of a client that another house answered for until now.

export const daysKept = 14;

export type Archive = {
  id: string;
  client: string;
  askedBy: { kind: 'client' | 'staff'; id: string };
  askedAt: Date;
  state: 'waiting' | 'working' | 'done' | 'failed' | 'expired';
  /** Rows and files, of so many. */
  done: number;
  total: number;
  made: { bytes: number; sha256: string; expiresAt: Date } | null;
  settledAt: Date | null;
};

export type ArrivalFault =
  /** Not an archive of ours, not a whole one, or not as it was written. */
  | 'not_an_archive'
  | 'archive_damaged'
  /** Of a Denwaban that knows things this one does not. */
  | 'archive_newer'
  | 'client_already_here'
  | 'number_taken_here';

export type Arrival = {
  id: string;
  fileName: string;
  sentBy: string;
  sentAt: Date;
  state: 'waiting' | 'working' | 'done' | 'failed';
  done: number;
  total: number;
  why: { code: ArrivalFault; about: string } | null;
  came: { client: string; name: string } | null;
  settledAt: Date | null;
};

export type ArchiveEvent =
  | {
      name: 'archive.asked' | 'archive.failed' | 'archive.expired';
      client: string;
      id: string;
      data: Record<never, never>;
    }
  | { name: 'archive.made'; client: string; id: string; data: { bytes: number; sha256: string } }
  | { name: 'arrival.sent' | 'arrival.failed'; client: null; id: string; data: Record<never, never> }
  | { name: 'arrival.taken_in'; client: null; id: string; data: { client: string } };
