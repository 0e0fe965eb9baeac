// Short messages (SMS): off unless a provider is configured. A provider is spoken to by one HTTP request for each message.
import type { Handed } from './post.ts';

/** `to` is E.164. The provider can tell a repeat by its key. */
export type OutgoingShortMessage = { to: string; words: string; key: string };

export type Sms = { provider: 'configured' | 'not_configured'; send(message: OutgoingShortMessage): Promise<Handed> };

declare module '../shell/agency.ts' {
  interface Books {
    sms: Sms;
  }
}

export type SmsProvider = { kind: 'none' } | { kind: 'http'; url: string; token: string; from: string };

export function openSms(provider: SmsProvider): Sms {
  return provider.kind === 'http' ? httpSms(provider) : noSms;
}

const noSms: Sms = { provider: 'not_configured', send: async () => ({ how: 'kept' }) };

const timeoutMs = 20_000;

function httpSms({ url, token, from }: Extract<SmsProvider, { kind: 'http' }>): Sms {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    provider: 'configured',
    send: async ({ to, words: text, key }) => {
      try {
        const body = JSON.stringify({ from, to, text, key });
        const signal = AbortSignal.timeout(timeoutMs);
        const answered = await fetch(url, {
          method: 'POST',
          headers: { ...headers, 'idempotency-key': key },
          body,
          signal,
          redirect: 'error',
        });
        return answered.ok ? { how: 'sent' } : { how: 'failed', why: `HTTP ${answered.status}` };
      } catch (error) {
        return { how: 'failed', why: (error as Error).name };
      }
    },
  };
}
