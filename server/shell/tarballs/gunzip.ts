import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Damaged } from './read-tar.ts';

/** What was packed; Damaged where it is no gzip, or ends too early, or its checksum is not that of its content. */
export async function* gunzip(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const packed = Readable.from(bytes, { objectMode: false });
  const unpacking = createGunzip();
  packed.on('error', (failure) => unpacking.destroy(failure));
  try {
    yield* packed.pipe(unpacking);
  } catch (failure) {
    if (String((failure as { code?: string }).code).startsWith('Z_')) throw new Damaged((failure as Error).message);
    throw failure;
  } finally {
    packed.destroy();
    unpacking.destroy();
  }
}
