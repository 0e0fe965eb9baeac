import { dirname } from 'node:path/posix';
import { openSum } from '../shell/backups/backup.ts';
import type { Part } from './contents.ts';

/** Files come folder by folder: each folder is one part, however many files it has. */
export function openFolders(parts: Part[]) {
  let now: { path: string; sum: ReturnType<typeof openSum>; bytes: number; files: number } | null = null;
  const end = () => {
    if (now) parts.push({ path: now.path, bytes: now.bytes, sha256: now.sum.end().sha256, files: now.files });
    now = null;
  };
  return {
    end,
    add: (path: string, own: { bytes: number; sha256: string }) => {
      const folder = `${dirname(path)}/`;
      if (now?.path !== folder) {
        end();
        now = { path: folder, sum: openSum(), bytes: 0, files: 0 };
      }
      now.sum.add(Buffer.from(`${path} ${own.sha256}\n`));
      now.bytes += own.bytes;
      now.files++;
    },
  };
}
