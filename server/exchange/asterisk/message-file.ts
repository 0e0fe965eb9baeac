// A message as the engine keeps it: a WAV file of 16 bits at 8000 a second with one side, and a head of 44 bytes.

const headBytes = 44;
const bytesPerSecond = 16_000;

/** How long it is, in whole seconds. */
export function secondsOf(sound: Buffer): number {
  return Math.floor(Math.max(0, sound.length - headBytes) / bytesPerSecond);
}

/** The head is finished with the file: of an engine that was killed meanwhile it tells of no sound at all. */
export function whole(sound: Buffer): Buffer {
  const mended = Buffer.from(sound);
  mended.writeUInt32LE(mended.length - 8, 4);
  mended.writeUInt32LE(mended.length - headBytes, headBytes - 4);
  return mended;
}
