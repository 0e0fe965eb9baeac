import type { Outgoing, Post } from '@denwaban/server/post/post.ts';

/** A post that keeps what it was given to carry, and fails to while `fails` says why. */
export type Letterbox = Post & {
  letters: Outgoing[];
  /** The last letter to this address. */
  lastTo(address: string): Outgoing;
  /** Reports have a link to whoever is to acknowledge them; what else is written has none. */
  reports(): Outgoing[];
  lastReportTo(address: string): Outgoing;
  fails(why: string | null): void;
};

export function letterbox(arrives: (letter: Outgoing) => void = () => {}): Letterbox {
  const letters: Outgoing[] = [];
  let broken: string | null = null;
  return {
    mail: 'configured',
    domain: 'mail.example.jp',
    letters,
    send: async (letter) => {
      if (broken !== null) return { how: 'failed', why: broken };
      letters.push(letter);
      arrives(letter);
      return { how: 'sent' };
    },
    lastTo: (address) => lastOf(letters, address),
    reports: () => letters.filter(isReport),
    lastReportTo: (address) => lastOf(letters.filter(isReport), address),
    fails: (why) => {
      broken = why;
    },
  };
}

function lastOf(letters: readonly Outgoing[], address: string): Outgoing {
  const letter = letters.findLast(({ to }) => to === address);
  if (!letter) throw new Error(`no letter has come to ${address}`);
  return letter;
}

/** What asks to be acknowledged, or only tells; not a reminder, a question or an alarm. */
export function isReport({ subject }: Pick<Outgoing, 'subject'>): boolean {
  return /^【(?:至急|要折り返し|ご報告のみ)】/.test(subject);
}

/** The secret in the address that the letter gives. */
export function tokenIn({ text }: Pick<Outgoing, 'text'>): string {
  const token = /https?:\/\/\S+#(\S+)/.exec(text)?.[1];
  if (!token) throw new Error('there is no link in this letter');
  return token;
}
