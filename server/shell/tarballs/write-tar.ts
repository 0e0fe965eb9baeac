// A tar file as a stream of bytes, one entry after the other: nothing is ever held whole.
import { Header } from 'tar';

/** `content` has exactly `size` bytes. */
export type Entry = { path: string; size: number; content: AsyncIterable<Buffer> | Iterable<Buffer> };

const block = 512;

export function entryOf(path: string, content: Buffer | string): Entry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { path, size: bytes.length, content: [bytes] };
}

export async function* tarOf(entries: AsyncIterable<Entry> | Iterable<Entry>, at: Date): AsyncGenerator<Buffer> {
  for await (const { path, size, content } of entries) {
    yield headOf(path, size, at);
    let written = 0;
    for await (const bytes of content) {
      written += bytes.length;
      yield bytes;
    }
    if (written !== size) throw new Error(`${path} has ${written} bytes, not ${size}`);
    yield Buffer.alloc(-size & (block - 1));
  }
  yield Buffer.alloc(2 * block);
}

function headOf(path: string, size: number, mtime: Date): Buffer {
  const head = new Header({ path, size, mtime, mode: 0o600, type: 'File', uid: 0, gid: 0 });
  // Longer paths would need a header of another kind; ours are ids and hashes.
  if (head.encode()) throw new Error(`${path} is too long a path for an archive`);
  return head.block as Buffer;
}
