import { log } from '../../../shell/log.ts';
import type { Ari } from '../ari/ask.ts';
import { put } from '../hand-over.ts';
import { type Lines, openLines } from './line.ts';
import { realm, type Telephone } from './telephone.ts';

/** Where telephones are plugged in. What is plugged in is gone with the engine, and comes again out of the books. */
export type Switchboard = {
  plugIn(telephone: Telephone): Promise<void>;
  unplug(staff: string): Promise<void>;
  /** By which telephones in browsers reach the engine. */
  lines: Lines;
};

declare module '../../../shell/agency.ts' {
  interface Books {
    /** Only where there is an engine. */
    switchboard?: Switchboard;
  }
}

/** Every engine knows every telephone; it registers with any one of them. */
export function switchboardOf(engines: readonly { ari: Ari; url: URL }[]): Switchboard {
  return {
    lines: openLines(engines.map(({ url }) => url)),
    plugIn: async (telephone) => {
      await Promise.all(engines.map(({ ari }) => plugIn(ari, telephone)));
    },
    unplug: async (staff) => {
      await Promise.all(engines.map(({ ari }) => unplug(ari, staff)));
    },
  };
}

/** At one engine. */
export async function plugIn(ari: Ari, { staff: id, kind, digest }: Telephone): Promise<void> {
  await put(ari, 'auth', id, { auth_type: 'digest', username: id, realm, password_digest: `MD5:${digest}` });
  await put(ari, 'aor', id, { max_contacts: '1', remove_existing: 'yes' });
  await put(ari, 'endpoint', id, { ...ofEvery, ...ofKind[kind], auth: id, aors: id });
}

async function unplug(ari: Ari, id: string): Promise<void> {
  for (const objectType of ['endpoint', 'aor', 'auth'])
    await ari.ask('DELETE /asterisk/config/dynamic/{configClass}/{objectType}/{id}', { configClass, objectType, id });
}

const configClass = 'res_pjsip';

const ofEvery = {
  ...{ context: 'from-internal', disallow: 'all', direct_media: 'no' },
  // A REFER would throw the caller into the dialplan, past us.
  allow_transfer: 'no',
  // Seconds of silence on the wire after which a telephone is dead: a browser that is killed says no goodbye.
  ...{ rtp_timeout: '20', rtp_timeout_hold: '300' },
};

const ofKind: Record<Telephone['kind'], Record<string, string>> = {
  // Nothing wider than a carrier's 8000 samples a second: of a wider sound on the line the recording of both sides (MixMonitor's D)
  // keeps the first sixth of every packet, as if it were all of it.
  browser: { webrtc: 'yes', dtls_auto_generate_cert: 'yes', allow: 'ulaw' },
  desk: {
    ...{ allow: 'ulaw,alaw', rtp_symmetric: 'yes', force_rport: 'yes' },
    // What webrtc has set, the engine does not take back by itself, when somebody changes over from the page.
    ...{ webrtc: 'no', use_avpf: 'no', ice_support: 'no', rtcp_mux: 'no', bundle: 'no' },
    ...{ media_encryption: 'no', media_use_received_transport: 'no' },
  },
};

/** After a commit, when it is too late to refuse: an engine that is not there hears of it when it is. */
export function onceThere(plugging: Promise<void>): Promise<void> {
  return plugging.catch((error) => log.warn({ err: error }, 'the engine does not know of a telephone yet'));
}
