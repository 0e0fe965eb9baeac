import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { folderOf } from '../packages/place.ts';
import { program } from '../packages/program.ts';
import { readWav, writeWav } from './sound/files.ts';
import { slower } from './sound/slower.ts';

const dictionary = 'var/lib/mecab/dic/open-jtalk/naist-jdic';
const voice = 'usr/share/hts-voice/nitech-jp-atr503-m001/nitech_jp_atr503_m001.htsvoice';

/** Japanese, spoken by Open JTalk into a WAV file as a telephone carries it. A second of speech takes about 50 ms. */
export async function speak(text: string, path: string): Promise<void> {
  const { command, words } = program('speech', 'usr/bin/open_jtalk');
  const own = (name: string) => join(folderOf('speech'), name);
  const child = spawn(command, [...words, '-x', own(dictionary), '-m', own(voice), '-ow', path]);
  child.stdin.end(text);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`open_jtalk ended with status ${code}`);
  writeWav(path, slower(readWav(path), 48_000));
}
