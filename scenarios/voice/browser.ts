import { type Browser, chromium } from 'playwright-core';
import { writeTone } from './tone.ts';

export const callerTone = 500;
export const operatorTone = 900;

/** A browser whose microphone hears one steady tone, kept in `file`. */
export async function browserWith(executablePath: string, file: string, hertz: number): Promise<Browser> {
  writeTone(file, hertz);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${file}`,
      '--autoplay-policy=no-user-gesture-required',
      // In a machine without multicast DNS the browsers would not find each other by their hidden names.
      '--disable-features=WebRtcHideLocalIpsWithMdns',
    ],
  });
}
