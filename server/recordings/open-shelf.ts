import { join } from 'node:path';
import type { Config } from '../shell/config.ts';
import { diskShelf } from './disk-shelf.ts';
import type { Shelf } from './shelf.ts';

/** Where the settings say that sound is kept. */
export async function openShelf({ recordings, dataFolder }: Pick<Config, 'recordings' | 'dataFolder'>): Promise<Shelf> {
  if (recordings.kind === 'disk') return diskShelf(join(dataFolder, 'recordings'));
  const { s3Shelf } = await import('./s3-shelf.ts');
  return s3Shelf(recordings);
}
