// Post: how letters leave the building. Where no mail server is configured they stay in the outbox, to be looked at.
import { createTransport } from 'nodemailer';

/** A letter as it goes out. The receiver can tell a repeat by its Message-ID. */
export type Outgoing = {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  key: string;
  attachments?: readonly { name: string; type: string; bytes: Buffer }[];
};

/** `kept`: handed over to the outbox, where no mail server is configured. */
export type Handed = { how: 'sent' } | { how: 'kept' } | { how: 'failed'; why: string };

export type Post = {
  mail: 'configured' | 'not_configured';
  /** What stands after the @ of our Message-IDs. */
  domain: string;
  send(letter: Outgoing): Promise<Handed>;
};

declare module '../shell/agency.ts' {
  interface Books {
    post: Post;
  }
}

export type Mail = { kind: 'outbox' } | { kind: 'smtp'; url: string; from: string };

export function openPost(mail: Mail): Post {
  return mail.kind === 'smtp' ? smtpPost(mail) : outboxPost;
}

const outboxPost: Post = { mail: 'not_configured', domain: 'outbox.invalid', send: async () => ({ how: 'kept' }) };

// Together below the minute after which the queue takes a job for lost, and gives it to another.
const timeouts = { dnsTimeout: 5_000, connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 20_000 };

/** One connection a letter: a pool would send a letter again by itself, and the ledger would not know. */
function smtpPost({ url, from }: Extract<Mail, { kind: 'smtp' }>): Post {
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  return {
    mail: 'configured',
    domain: from.replace(/^.*@|>$/g, ''),
    send: async ({ to, subject, text, html, messageId, key, attachments = [] }) => {
      try {
        // An object is taken as it is; a string with a comma in it would be two addresses.
        const address = { name: '', address: to };
        const headers = { 'Auto-Submitted': 'auto-generated', 'X-Denwaban-Key': key };
        const files = attachments.map(({ name: filename, type: contentType, bytes: content }) => ({
          filename,
          contentType,
          content,
        }));
        await transport.sendMail({ from, to: address, subject, text, html, messageId, headers, attachments: files });
        return { how: 'sent' };
      } catch (error) {
        return { how: 'failed', why: whyOf(error) };
      }
    },
  };
}

/** What the mail server said, else what went wrong on the way to it. */
function whyOf(error: unknown): string {
  const { response, code, message } = error as { response?: string; code?: string; message?: string };
  return (response ?? message ?? code ?? 'unknown').replace(/\s+/g, ' ').slice(0, 200);
}
