import { section } from './sections.ts';
import type { Settings, Trunk } from './settings.ts';

/** Of each kind, what stands in a file is read first; what ARI hands over is kept in memory until the exchange stops. */
export function sorcery(): string {
  const kept = (...kinds: string[]) =>
    kinds.map((kind) => `${kind}=config,pjsip.conf,criteria=type=${kind}\n${kind}=memory\n`).join('');
  return [
    `[res_pjsip]\n${kept('endpoint', 'auth', 'aor')}`,
    `[res_pjsip_endpoint_identifier_ip]\n${kept('identify')}`,
    `[res_pjsip_outbound_registration]\n${kept('registration')}`,
  ].join('');
}

export function pjsip({ app, sip, control, trunks, answers }: Settings): string {
  return [
    section('global', {
      type: 'global',
      user_agent: app,
      endpoint_identifier_order: 'ip,username',
      // Or else whoever is asked every minute whether it is there, is asked up to a minute late for the first time.
      max_initial_qualify_time: 1,
    }),
    section('udp', { type: 'transport', protocol: 'udp', bind: `${sip.address}:${sip.port}` }),
    section('ws', { type: 'transport', protocol: 'ws', bind: control.address }),
    ...trunks.map(trunkSections),
    known({ control, answers }),
  ].join('');
}

/** Whoever else comes is refused before any password is asked. Browsers' telephones come by our own server, from where ARI is. */
function known({ control, answers }: Pick<Settings, 'control' | 'answers'>): string {
  if (answers.length === 0) return '';
  const permitted = [control.address, ...answers].map((each) => `permit=${each}\n`);
  return `${section('answers', { type: 'acl', deny: '0.0.0.0/0.0.0.0' })}${permitted.join('')}`;
}

function trunkSections({ name, peers, proxy }: Trunk): string {
  return [
    section(name, {
      type: 'endpoint',
      transport: 'udp',
      context: 'from-trunk',
      disallow: 'all',
      allow: 'ulaw,alaw',
      aors: name,
      // Carriers say the caller's number in P-Asserted-Identity, and want ours there.
      trust_id_inbound: 'yes',
      send_pai: 'yes',
      // Who is talked to changes with every hold and transfer; a carrier would be asked again each time.
      send_connected_line: 'no',
      // A REFER would throw the caller into the dialplan, past the program that has the call.
      allow_transfer: 'no',
      direct_media: 'no',
      rtp_symmetric: 'yes',
      force_rport: 'yes',
      rewrite_contact: 'yes',
      // Seconds of silence on the wire after which nobody is there any more, talking and on hold.
      rtp_timeout: 60,
      rtp_timeout_hold: 300,
    }),
    section(name, { type: 'aor', contact: `sip:${proxy}` }),
    section(name, { type: 'identify', endpoint: name, match: peers.join(',') }),
  ].join('');
}
