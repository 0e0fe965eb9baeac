import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';

type Options<Start extends (asked: never) => unknown> = Start extends (asked: { optionsJSON: infer O }) => unknown
  ? O
  : never;

/** Asks this browser for a new passkey. Null: the person called it off; `known`: it has one already. */
export async function makePasskey(options: object) {
  try {
    return await startRegistration({ optionsJSON: options as Options<typeof startRegistration> });
  } catch (error) {
    if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
    return null;
  }
}

/** Asks this browser for a passkey it has. Called off, it is null. */
export async function showPasskey(options: object) {
  try {
    return await startAuthentication({ optionsJSON: options as Options<typeof startAuthentication> });
  } catch {
    return null;
  }
}
