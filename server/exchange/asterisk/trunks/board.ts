import type { Trunk } from '@denwaban/domain/trunks';
import { log } from '../../../shell/log.ts';
import type { Ari } from '../ari/ask.ts';
import { signsInAt } from './signs-in.ts';

/** A trunk as the engine is to know it: the password is gone with the engine, and comes again out of the books. */
export type Laid = Trunk & { password: string };

/** Where trunks are laid. */
export type TrunkBoard = {
  /** As it is, again: a registration that stands is not touched. */
  lay(trunk: Laid): Promise<void>;
  /** What was changed holds from now on: a registration whose password alone changes would be tried minutes later. */
  layAnew(trunk: Laid): Promise<void>;
};

declare module '../../../shell/agency.ts' {
  interface Books {
    /** Only where there is an engine. */
    trunkBoard?: TrunkBoard;
  }
}

/** Every engine rings out by every trunk. An account signs in at one of them alone. */
export function trunkBoardOf(aris: readonly Ari[]): TrunkBoard {
  const boards = aris.map(boardAt);
  return {
    lay: async (trunk) => {
      await Promise.all(boards.map((board) => board.lay(trunk)));
    },
    layAnew: async (trunk) => {
      await Promise.all(boards.map((board) => board.layAnew(trunk)));
    },
  };
}

/** At one engine. */
export function boardAt(ari: Ari): TrunkBoard {
  const remove = (objectType: string, id: string) => ari.ask(`DELETE ${object}`, { configClass, objectType, id });
  const lay = async (trunk: Laid) => {
    const { registration, ...others }: Objects = trunk.state === 'open' ? objectsOf(trunk) : {};
    const objects: Objects = (await signsInAt(ari)) ? { ...others, registration } : others;
    // What others lean on goes last, and comes first.
    for (const objectType of kinds.toReversed()) if (!objects[objectType]) await remove(objectType, trunk.id);
    for (const objectType of kinds) {
      const values = objects[objectType];
      if (!values) continue;
      const fields = Object.entries(values).map(([attribute, value]) => ({ attribute, value }));
      await ari.ask(`PUT ${object}`, { configClass, objectType, id: trunk.id, fields });
    }
  };
  return {
    lay,
    layAnew: async (trunk) => {
      await remove('registration', trunk.id);
      await lay(trunk);
    },
  };
}

const object = '/asterisk/config/dynamic/{configClass}/{objectType}/{id}';
const configClass = 'res_pjsip';
/** Last is the one that fails where the name of the host is unknown. */
const kinds = ['auth', 'aor', 'endpoint', 'registration', 'identify'] as const;

type Objects = Partial<Record<(typeof kinds)[number], Record<string, string>>>;

function objectsOf(trunk: Laid): Objects {
  const { id, joins, host, port, account, password } = trunk;
  const contact = `sip:${host}:${port}`;
  const known = { aor: { contact }, endpoint: endpointOf(trunk), identify: identifyOf(trunk) };
  // Who has no account is asked every minute whether it is there.
  if (joins === 'address') return { ...known, aor: { contact, qualify_frequency: '60', qualify_timeout: '3' } };
  return {
    ...known,
    auth: { auth_type: 'userpass', username: account, password },
    endpoint: { ...known.endpoint, outbound_auth: id, from_user: account, from_domain: host },
    registration: {
      ...{ transport: 'udp', outbound_auth: id, server_uri: contact, client_uri: `sip:${account}@${host}:${port}` },
      // Calls come to it; where it is no number, the To header says which was rung.
      contact_user: /^\+?\d{6,}$/.test(account) ? account : '0000',
      // Calls are known to be the carrier's whichever of its addresses they come from.
      ...{ line: 'yes', endpoint: id },
      ...{ expiration: '300', max_random_initial_delay: '1', max_retries: '1000000' },
      // A wrong password is put right at the carrier as well as here: it is tried again, but not so that we are locked out.
      ...{ auth_rejection_permanent: 'no', retry_interval: '30' },
      ...{ forbidden_retry_interval: '300', fatal_retry_interval: '300' },
    },
  };
}

function endpointOf({ id, mostCalls }: Laid): Record<string, string> {
  return {
    ...{ transport: 'udp', context: 'from-trunk', disallow: 'all', allow: 'ulaw,alaw', aors: id },
    // Carriers say the caller's number in P-Asserted-Identity, and want ours there.
    ...{ trust_id_inbound: 'yes', send_pai: 'yes', send_connected_line: 'no' },
    ...{ allow_transfer: 'no', direct_media: 'no', rtp_symmetric: 'yes', force_rport: 'yes', rewrite_contact: 'yes' },
    ...{ rtp_timeout: '60', rtp_timeout_hold: '300', device_state_busy_at: String(mostCalls) },
  };
}

function identifyOf({ id, host, peers }: Laid): Record<string, string> {
  return { endpoint: id, match: [host, ...peers].join(',') };
}

/** After a commit, when it is too late to refuse: an engine that is not there hears of it when it is. */
export function onceLaid(laying: Promise<void>): Promise<void> {
  return laying.catch((error) => log.warn({ err: error }, 'the engine does not know of a trunk yet'));
}
