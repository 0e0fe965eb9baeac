import { randomBytes } from 'node:crypto';
import type { ExchangeKind } from '@denwaban/domain/calls';
import type { Line } from '@denwaban/domain/lines';

type Opened = { id: string; client: string; label: string; number: string | null; exchange?: ExchangeKind };

/** A line just opened. A button rings by the browser; calls to a number are taken by hand until a PBX tells of them. */
export function newLine({ number, exchange = 'manual', ...opened }: Opened): Line {
  return number === null
    ? { ...opened, kind: 'button', number, buttonKey: newKey(), exchange: 'browser', state: 'open' }
    : { ...opened, kind: 'number', number, buttonKey: null, exchange, state: 'open' };
}

/** 144 bits in 24 characters that need no escaping in an address: whoever has the key may ring, so it must not be guessed. */
function newKey(): string {
  return randomBytes(18).toString('base64url');
}
