// Passkeys (WebAuthn level 3), read and checked by @simplewebauthn. The authenticator always verifies the person (a finger,
// a face, a PIN), so that a passkey alone is two factors: the device, and whoever may use it.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Factor } from './store.ts';

export type Site = { name: string; publicUrl: string };

type Registered = { credential: string; publicKey: Buffer; counter: number; transports: string[] };

export async function makingOptions(
  { name, publicUrl }: Site,
  { person, account, known }: { person: string; account: string; known: readonly Factor[] },
) {
  return generateRegistrationOptions({
    rpName: name,
    rpID: hostOf(publicUrl),
    userName: account,
    userID: new TextEncoder().encode(person),
    attestationType: 'none',
    excludeCredentials: known.flatMap(descriptorOf),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

/** Null: the authenticator's answer is not to what it was asked, or not from here. */
export async function registered(
  { publicUrl }: Pick<Site, 'publicUrl'>,
  { challenge, answer }: { challenge: string; answer: unknown },
): Promise<Registered | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: publicUrl,
      expectedRPID: hostOf(publicUrl),
    });
    if (!verified || !registrationInfo) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { credential: id, publicKey: Buffer.from(publicKey), counter, transports };
  } catch {
    return null;
  }
}

/** Without `known` the authenticator offers whatever passkeys it has for this site. */
export async function entryOptions({ publicUrl }: Pick<Site, 'publicUrl'>, known: readonly Factor[]) {
  return generateAuthenticationOptions({
    rpID: hostOf(publicUrl),
    userVerification: 'required',
    allowCredentials: known.flatMap(descriptorOf),
  });
}

/** The authenticator's new count; null: it is not this passkey's answer, or not to what it was asked. */
export async function confirmed(
  { publicUrl }: Pick<Site, 'publicUrl'>,
  passkey: Factor,
  { challenge, answer }: { challenge: string; answer: unknown },
): Promise<number | null> {
  const { credential, publicKey, counter, transports } = passkey;
  if (!credential || !publicKey || counter === null) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: publicUrl,
      expectedRPID: hostOf(publicUrl),
      credential: { id: credential, publicKey: new Uint8Array(publicKey), counter, transports: transports ?? [] },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

function descriptorOf({ credential, transports }: Factor) {
  return credential === null ? [] : [{ id: credential, transports: transports ?? [] }];
}

function hostOf(publicUrl: string): string {
  return new URL(publicUrl).hostname;
}
