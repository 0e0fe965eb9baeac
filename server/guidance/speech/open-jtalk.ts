import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isRefusal } from '@denwaban/domain/refusals';
import { readWav } from '../sound/read-wav.ts';
import { telephoneSound } from '../sound/telephone-sound.ts';
import type { SpeechSynthesiser } from './synthesiser.ts';

const mostSeconds = 30;

/**
 * Open JTalk, as Debian packages it, below a folder: `/` where it is installed, or wherever its packages were unpacked. A
 * second of speech takes about 50 ms. Throws where the folder has no program, dictionary or voice.
 */
export function openJTalk({ folder, voice }: { folder: string; voice: string | null }): SpeechSynthesiser {
  const own = (path: string) => join(folder, path);
  const chosen = voice ?? globSync(own('usr/share/hts-voice/*/*.htsvoice')).sort()[0];
  const dictionary = [own('var/lib/mecab/dic/open-jtalk/naist-jdic'), '-m', chosen ?? ''];
  for (const path of [own('usr/bin/open_jtalk'), dictionary[0] as string, chosen ?? own('usr/share/hts-voice')])
    if (!chosen || !existsSync(path)) throw new Error(`the speech synthesiser is not whole: ${path} is missing`);
  const [command, ...words] = [...programBelow(folder), '-x', ...dictionary] as [string, ...string[]];
  return {
    voice: `open_jtalk ${basename(chosen as string, '.htsvoice')}`,
    speak: async (text) => {
      const place = await mkdtemp(join(tmpdir(), 'denwaban-speech-'));
      try {
        const file = join(place, 'spoken.wav');
        await run(command, [...words, '-ow', file], text);
        const wave = readWav(await readFile(file));
        if (isRefusal(wave)) throw new Error('the speech synthesiser said nothing');
        return await telephoneSound(wave);
      } finally {
        await rm(place, { recursive: true, force: true });
      }
    },
  };
}

/** Unpacked packages bring their own libraries, and the loader for them: nothing of the machine's mixes in. */
function programBelow(folder: string): string[] {
  const file = join(folder, 'usr/bin/open_jtalk');
  const libraries = join(folder, 'usr/lib/x86_64-linux-gnu');
  const loader = join(libraries, 'ld-linux-x86-64.so.2');
  if (folder === '/' || !existsSync(loader)) return [file];
  return [loader, '--inhibit-cache', '--argv0', file, '--library-path', libraries, file];
}

async function run(command: string, words: string[], text: string): Promise<void> {
  const signal = AbortSignal.timeout(mostSeconds * 1000);
  const child = spawn(command, words, { stdio: ['pipe', 'ignore', 'ignore'], signal });
  child.stdin.on('error', () => {}).end(text);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the speech synthesiser ended with status ${code}`);
}
