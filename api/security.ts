import { demands } from '@denwaban/domain/security';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, named, short } from './shapes.ts';

/** What a browser's authenticator answered; the library reads it. */
const credential = z.looseObject({ id: z.string().max(2000) });
/** What a browser's authenticator is asked with. */
const options = z.looseObject({ challenge: z.string() });
const ticket = z.string().max(100);
const password = z.string().max(200);
const code = z.string().max(50);
const name = short.min(1);

export const factor = z
  .object({
    id,
    kind: z.enum(['authenticator', 'passkey']),
    name: z.string(),
    madeAt: instant,
    usedAt: instant.nullable(),
  })
  .meta({ id: 'Factor' });
export type FactorShown = z.output<typeof factor>;

export const session = z
  .object({
    id: z.string(),
    /** As the browser names itself. */
    device: z.string(),
    from: z.string(),
    beganAt: instant,
    seenAt: instant,
    isThis: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionShown = z.output<typeof session>;

export const ownSecurity = z
  .object({
    factors: z.array(factor),
    recoveryCodesLeft: z.number().int(),
    /** Whether the agency demands a second factor of this person. */
    isDemanded: z.boolean(),
    idleMinutes: z.number().int().nullable(),
    mostHours: z.number().int().nullable(),
    sessions: z.array(session),
  })
  .meta({ id: 'OwnSecurity' });
export type OwnSecurity = z.output<typeof ownSecurity>;

/** Recovery codes are shown this once; none where there are some already. */
const enrolled = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'Enrolled' });

export const getOwnSecurity = endpoint({
  name: 'getOwnSecurity',
  method: 'GET',
  path: '/me/security',
  door: 'keep_own_profile',
  says: 'One’s own second factors, and where one is signed in.',
  answer: ownSecurity,
});

export const startAuthenticator = endpoint({
  name: 'startAuthenticator',
  method: 'POST',
  path: '/me/authenticators',
  door: 'keep_own_profile',
  says: 'Begin to register an authenticator app (TOTP, RFC 6238). Its secret is shown this once; the password is asked again.',
  body: z.object({ password, name }),
  answer: z.object({ id, secret: z.string(), uri: z.string() }),
});

export const confirmAuthenticator = endpoint({
  name: 'confirmAuthenticator',
  method: 'POST',
  path: '/me/authenticators/:id/confirmation',
  door: 'keep_own_profile',
  says: 'Finish registering an authenticator app with its first code.',
  params: byId,
  body: z.object({ code }),
  answer: enrolled,
});

export const startPasskey = endpoint({
  name: 'startPasskey',
  method: 'POST',
  path: '/me/passkey-options',
  door: 'keep_own_profile',
  says: 'Begin to register a passkey: what the browser’s authenticator is asked with. The password is asked again.',
  body: z.object({ password }),
  answer: z.object({ ticket, options }),
});

export const addPasskey = endpoint({
  name: 'addPasskey',
  method: 'POST',
  path: '/me/passkeys',
  door: 'keep_own_profile',
  says: 'Finish registering a passkey with what the authenticator answered.',
  body: z.object({ ticket, name, credential }),
  answer: enrolled,
});

export const renameFactor = endpoint({
  name: 'renameFactor',
  method: 'PUT',
  path: '/me/factors/:id',
  door: 'keep_own_profile',
  says: 'Give one of one’s own second factors another name.',
  params: byId,
  body: z.object({ name }),
});

export const removeFactor = endpoint({
  name: 'removeFactor',
  method: 'POST',
  path: '/me/factors/:id/removal',
  door: 'keep_own_profile',
  says: 'Remove one of one’s own second factors; not the last one where the agency demands one. The password is asked again.',
  params: byId,
  body: z.object({ password }),
});

export const renewRecoveryCodes = endpoint({
  name: 'renewRecoveryCodes',
  method: 'POST',
  path: '/me/recovery-codes',
  door: 'keep_own_profile',
  says: 'Ten new recovery codes, shown this once; those before are void. The password is asked again.',
  body: z.object({ password }),
  answer: enrolled,
});

export const endSession = endpoint({
  name: 'endSession',
  method: 'DELETE',
  path: '/me/sessions/:id',
  door: 'keep_own_profile',
  says: 'End one of one’s own sessions.',
  params: z.object({ id: z.string().max(100) }),
});

export const endOtherSessions = endpoint({
  name: 'endOtherSessions',
  method: 'POST',
  path: '/me/sessions/others/ending',
  door: 'keep_own_profile',
  says: 'End all of one’s own sessions but this one.',
});

const policy = z.object({
  demand: z.enum(demands),
  idleMinutes: z.number().int().nullable(),
  mostHours: z.number().int().nullable(),
  addresses: z.array(z.string().max(100)).max(200),
});

export const securityPolicy = policy
  .extend({
    /** The address this was asked from. */
    from: z.string(),
    /** Who has not registered a second factor yet. */
    without: z.array(named),
  })
  .meta({ id: 'SecurityPolicy' });
export type SecurityPolicyShown = z.output<typeof securityPolicy>;

export const getSecurityPolicy = endpoint({
  name: 'getSecurityPolicy',
  method: 'GET',
  path: '/agency/security',
  door: 'keep_security',
  says: 'What the agency asks of everybody who signs in.',
  answer: securityPolicy,
});

export const setSecurityPolicy = endpoint({
  name: 'setSecurityPolicy',
  method: 'PUT',
  path: '/agency/security',
  door: 'keep_security',
  says: 'Say what the agency asks of everybody who signs in; not so that the manager who says it is shut out.',
  body: policy,
  answer: securityPolicy,
});

export const resetStaffFactors = endpoint({
  name: 'resetStaffFactors',
  method: 'POST',
  path: '/staff/:id/factors-reset',
  door: 'edit_staff',
  says: 'For a person who lost their device: remove their second factors and end their sessions. It is noted, and they are written to.',
  params: byId,
});

export const resetContactFactors = endpoint({
  name: 'resetContactFactors',
  method: 'POST',
  path: '/contacts/:id/factors-reset',
  door: 'edit_clients',
  says: 'The same for a person of a client.',
  params: byId,
});

export const resetColleagueFactors = endpoint({
  name: 'resetColleagueFactors',
  method: 'POST',
  path: '/company/contacts/:id/factors-reset',
  door: 'invite_colleagues',
  says: 'The same by the client’s owner, for a colleague.',
  params: byId,
});
