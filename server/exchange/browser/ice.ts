import { createHmac } from 'node:crypto';
import type { Media } from '@denwaban/api/exchange';
import type { Turn } from '../../shell/config.ts';

type IceServers = Media['ice'];

const credentialHours = 12;

/** The relays a page may use. From a shared secret each page gets credentials of its own that soon expire (coturn's REST rule). */
export function iceServers(turn: Turn, page: string, now: Date): IceServers {
  switch (turn.kind) {
    case 'none':
      return [];
    case 'fixed':
      return [{ urls: turn.urls, username: turn.username, credential: turn.credential }];
    case 'shared-secret': {
      const username = `${Math.floor(now.getTime() / 1000) + credentialHours * 3600}:${page}`;
      const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
      return [{ urls: turn.urls, username, credential }];
    }
  }
}

/** Operators speak through a relay, or their address would reach the caller; on one's own machine there is nothing to hide. */
export function relaying(turn: Turn, host: string): Pick<Media, 'relayOnly' | 'turn'> {
  if (isLoopback(host)) return { relayOnly: false, turn: 'not_needed' };
  return { relayOnly: true, turn: turn.kind === 'none' ? 'missing' : 'configured' };
}

function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host) || /^\[?::1]?$/.test(host)
  );
}
