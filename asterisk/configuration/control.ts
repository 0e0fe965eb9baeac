import { section } from './sections.ts';
import type { Settings } from './settings.ts';

/** ARI and the browsers' telephones; from outside they come by our own server. */
export function http({ control }: Settings): string {
  return section('general', {
    enabled: 'yes',
    bindaddr: ofThisMachine(control.address),
    bindport: control.http,
    sessionlimit: 1000,
    session_keep_alive: 60_000,
  });
}

export function ari({ user, password }: Settings): string {
  const login = { type: 'user', read_only: 'no', password, password_format: 'plain' };
  return section('general', { enabled: 'yes', pretty: 'no' }) + section(user, login);
}

/** AMI does the one thing that ARI cannot: begin, mute and end a recording. It is told nothing. */
export function manager({ control, user, password }: Settings): string {
  const address = ofThisMachine(control.address);
  const general = { enabled: 'yes', bindaddr: address, port: control.ami, displayconnects: 'no' };
  return section('general', general) + section(user, { secret: password, read: 'none', write: 'system,call' });
}

function ofThisMachine(address: string): string {
  if (!/^127\.\d+\.\d+\.\d+$/.test(address)) throw new Error(`${address} could be reached from outside`);
  return address;
}
