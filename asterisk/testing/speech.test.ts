import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { testFolder } from './folder.ts';
import { readWav } from './sound/files.ts';
import { energy, pieces } from './sound/meter.ts';
import { rate } from './sound/sound.ts';
import { speak } from './speech.ts';

test.skipIf(!inject('telephones'))('Japanese is spoken as long and as loud as people do', async () => {
  const folder = testFolder('speech');
  const file = join(folder, 'thanks.wav');
  await speak('お電話ありがとうございます。', file);
  const spoken = readWav(file);
  expect(spoken.length / rate).toBeGreaterThan(1.5);
  expect(spoken.length / rate).toBeLessThan(4);
  expect(Math.max(...pieces(spoken, 0.2).map(energy))).toBeGreaterThan(0.05);
  rmSync(folder, { recursive: true });
});
