// A stream of bytes that only who knows the passphrase can read, and nobody can change, cut short or rearrange unnoticed:
// AES-256-GCM by frames, each under its own number, the last one marked as the last.
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync } from 'node:crypto';
import { Damaged } from './read-tar.ts';

const mark = Buffer.from('DENWABAN SEALED1');
const saltBytes = 16;
/** By which a wrong passphrase is told from a damaged beginning. */
const checkBytes = 8;
const frameBytes = 65_536;
const tagBytes = 16;

export class WrongPassphrase extends Error {}

export function isSealed(beginning: Buffer): boolean {
  return beginning.subarray(0, mark.length).equals(mark);
}

export async function* seal(bytes: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes);
  const key = keyOf(passphrase, salt);
  yield Buffer.concat([mark, salt, checkOf(key)]);
  for await (const { frame, number, last } of framesOf(bytes, frameBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
    yield Buffer.concat([cipher.update(frame), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Throws WrongPassphrase, or Damaged where a later frame is not what was written. */
export async function* unseal(bytes: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const { salt, check, sealed } = await beginning(bytes);
  const key = keyOf(passphrase, salt);
  if (!checkOf(key).equals(check)) throw new WrongPassphrase();
  for await (const { frame, number, last } of framesOf(sealed, frameBytes + tagBytes)) yield open(frame, number, last);

  function open(frame: Buffer, number: number, last: boolean): Buffer {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last));
      decipher.setAuthTag(frame.subarray(-tagBytes));
      return Buffer.concat([decipher.update(frame.subarray(0, -tagBytes)), decipher.final()]);
    } catch {
      throw new Damaged('a part of it was changed or is missing');
    }
  }
}

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 });
}

function checkOf(key: Buffer): Buffer {
  return createHmac('sha256', key).update('check').digest().subarray(0, checkBytes);
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 0);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

async function beginning(bytes: AsyncIterable<Buffer>) {
  const reading = bytes[Symbol.asyncIterator]();
  const saltEnd = mark.length + saltBytes;
  const wanted = saltEnd + checkBytes;
  let read: Buffer = Buffer.alloc(0);
  while (read.length < wanted) {
    const { done, value } = await reading.next();
    if (done) throw new Damaged('it ends too early');
    read = Buffer.concat([read, value]);
  }
  const sealed = (async function* () {
    yield read.subarray(wanted);
    for (let next = await reading.next(); !next.done; next = await reading.next()) yield next.value;
  })();
  return { salt: read.subarray(mark.length, saltEnd), check: read.subarray(saltEnd, wanted), sealed };
}

/** Frames of one size, but for the last, which may be shorter, and is known for the last only when nothing follows. */
async function* framesOf(bytes: AsyncIterable<Buffer>, size: number) {
  let number = 0;
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    waiting.push(part);
    length += part.length;
    if (length <= size) continue;
    const all = Buffer.concat(waiting);
    let from = 0;
    for (; length - from > size; from += size)
      yield { frame: all.subarray(from, from + size), number: number++, last: false };
    waiting = [all.subarray(from)];
    length -= from;
  }
  yield { frame: Buffer.concat(waiting), number, last: true };
}
