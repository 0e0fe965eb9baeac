// An authenticator in software: makes passkeys and shows them as a device would (WebAuthn level 3, ES256, attestation none).
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Passkey = { id: Buffer; key: KeyObject; uses: number };
type Asked = { challenge: string; rp?: { id: string }; rpId?: string };

export function authenticator(origin: string) {
  const passkeys: Passkey[] = [];
  return {
    /** What a browser hands back from `navigator.credentials.create`. */
    makes(options: object) {
      const { challenge, rp } = options as Asked;
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const passkey: Passkey = { id: randomBytes(32), key: privateKey, uses: 0 };
      passkeys.push(passkey);
      const credential = [Buffer.alloc(16), Buffer.from([0, 32]), passkey.id, coseOf(publicKey)];
      const authData = Buffer.concat([headOf(rp?.id ?? '', presentAndVerified | withCredential, 0), ...credential]);
      const attestationObject = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      );
      const response = {
        clientDataJSON: said('webauthn.create', challenge, origin),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      };
      return shown(passkey, response);
    },
    /** What it hands back from `navigator.credentials.get`, by the newest passkey it has. */
    shows(options: object) {
      const { challenge, rpId } = options as Asked;
      const passkey = passkeys.at(-1);
      if (!passkey) throw new Error('this authenticator has no passkey');
      passkey.uses++;
      const authData = headOf(rpId ?? '', presentAndVerified, passkey.uses);
      const clientDataJSON = said('webauthn.get', challenge, origin);
      const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
      const signature = sign('sha256', Buffer.concat([authData, hash]), passkey.key);
      return shown(passkey, {
        ...{ clientDataJSON, authenticatorData: authData.toString('base64url') },
        signature: signature.toString('base64url'),
      });
    },
  };
}

const presentAndVerified = 0x05;
const withCredential = 0x40;

function shown({ id }: Passkey, response: object) {
  const name = id.toString('base64url');
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response };
}

function headOf(rpId: string, flags: number, uses: number): Buffer {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(uses);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counter]);
}

function said(type: string, challenge: string, origin: string): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
}

/** RFC 9053 section 7.1: an elliptic curve key for ES256. */
function coseOf(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  const coordinate = (part = '') => Buffer.from(part, 'base64url');
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]),
  );
}

/** So much of RFC 8949 as is needed here. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? headed(0, value) : headed(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([headed(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([headed(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([headed(5, entries.length), ...entries.flatMap((pair) => pair.map(cbor))]);
}

function headed(kind: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(kind << 5) | count]);
  if (count < 256) return Buffer.from([(kind << 5) | 24, count]);
  return Buffer.from([(kind << 5) | 25, count >> 8, count & 255]);
}
