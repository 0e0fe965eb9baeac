import type { Progress } from './receipt.ts';

export type Standing = {
  closed: boolean;
  /** Somebody at the client has confirmed the report. */
  acknowledged: boolean;
  callback: 'none' | 'open' | 'passed_on' | 'done';
};

export function progress({ closed, acknowledged, callback }: Standing): Progress {
  if (closed) return 'closed';
  switch (callback) {
    case 'open':
    case 'passed_on':
      return 'callback_due';
    case 'done':
      return 'answered';
    case 'none':
      return acknowledged ? 'with_client' : 'received';
  }
}
