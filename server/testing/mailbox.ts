import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Mailbox = {
  /** Where to send to: `smtp://127.0.0.1:…`. */
  url: string;
  received: ReceivedLetter[];
  /** From now on: take letters again (null), or answer so, `'451 try again later'`. */
  answer(refusal: string | null): void;
  /**
   * From now on whoever brings a letter waits in vain for an answer, before it is handed over or after, until `answer` is
   * called. Resolves when somebody waits.
   */
  falter(moment: 'before' | 'after'): Promise<void>;
  close(): Promise<void>;
};

export type ReceivedLetter = Email & { recipients: string[] };

/** A real receiver of mail, which keeps what it was sent. */
export async function openMailbox(): Promise<Mailbox> {
  const received: ReceivedLetter[] = [];
  let refusing: string | null = null;
  let faltering: { moment: 'before' | 'after'; somebodyWaits(): void } | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (faltering?.moment === 'before') faltering.somebodyWaits();
      else done();
    },
    onData: async (stream, session, done) => {
      const raw = await buffer(stream);
      if (refusing) return done(refused(refusing));
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ ...(await PostalMime.parse(raw)), recipients });
      if (faltering) faltering.somebodyWaits();
      else done();
    },
  });
  // A sender that is killed hangs up in the middle of a word.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answer: (refusal) => {
      refusing = refusal;
      faltering = null;
    },
    falter: (moment) =>
      new Promise((somebodyWaits) => {
        faltering = { moment, somebodyWaits };
      }),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function refused(answer: string): Error {
  const [code, ...words] = answer.split(' ');
  return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) });
}
