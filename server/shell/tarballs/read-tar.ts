// The reverse of write-tar.ts. Reads what it is given once, from the beginning to the end.
import { Header } from 'tar';

export type Found = { path: string; size: number; content: AsyncIterable<Buffer> };

/** What is read is no tar file of ours, or not all of one. */
export class Damaged extends Error {}

const block = 512;

/** Entry after entry; what is left of an entry when the next is asked for is passed over. */
export async function* readTar(bytes: AsyncIterable<Buffer>): AsyncGenerator<Found> {
  const source = sourceOf(bytes);
  for (;;) {
    const head = await source.take(block);
    if (head.every((byte) => byte === 0)) return source.rest();
    const { path, size } = read(head);
    let left = size;
    const content = (async function* () {
      while (left > 0) {
        const part = await source.some(left);
        left -= part.length;
        yield part;
      }
    })();
    yield { path, size, content };
    while (left > 0) left -= (await source.some(left)).length;
    await source.take(-size & (block - 1));
  }
}

function read(head: Buffer): { path: string; size: number } {
  const { path, size, cksumValid, type } = new Header(head);
  if (!cksumValid || !path || size === undefined || type !== 'File') throw new Damaged('not an entry of ours');
  return { path, size };
}

function sourceOf(bytes: AsyncIterable<Buffer>) {
  const reading = bytes[Symbol.asyncIterator]();
  let at: Buffer = Buffer.alloc(0);
  /** At least one byte and at most so many. */
  const some = async (most: number): Promise<Buffer> => {
    while (at.length === 0) {
      const { done, value } = await reading.next();
      if (done) throw new Damaged('it ends too early');
      at = value;
    }
    const part = at.subarray(0, most);
    at = at.subarray(part.length);
    return part;
  };
  return {
    some,
    take: async (size: number): Promise<Buffer> => {
      const parts: Buffer[] = [];
      for (let left = size; left > 0; ) {
        const part = await some(left);
        left -= part.length;
        parts.push(part);
      }
      return Buffer.concat(parts);
    },
    /** To the end, where a compressed file has its checksum. */
    rest: async (): Promise<void> => {
      while (!(await reading.next()).done);
    },
  };
}
