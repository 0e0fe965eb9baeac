import type { Ami } from './act.ts';

// A recording holds both sides apart: on the left what came from the channel it was begun on, on the right what that channel
// heard. It is `<name>.raw` in the exchange's folder of recordings: 16 bits, 8000 a second, no head to be left unfinished by a
// crash. Names are used once.

/** Begun twice, it goes on as it is: a second beginning would wipe out what is there. */
export async function beginRecording(ami: Ami, channel: string, name: string): Promise<'recording' | 'gone'> {
  const file = `${name}.raw`;
  const known = await ami.act('Getvar', { Channel: channel, Variable: 'MIXMONITOR_FILENAME' });
  if (known?.get('Value')?.endsWith(`/${file}`)) return 'recording';
  const begun = await ami.act('MixMonitor', { Channel: channel, File: file, Options: 'D' });
  return begun ? 'recording' : 'gone';
}

/** From the answer on, what is said is in no file; in its stead there is silence, as long as it was. */
export async function pauseRecording(ami: Ami, channel: string): Promise<'paused' | 'gone'> {
  return (await ami.act('MixMonitorMute', { Channel: channel, Direction: 'both', State: '1' })) ? 'paused' : 'gone';
}

export async function resumeRecording(ami: Ami, channel: string): Promise<'recording' | 'gone'> {
  return (await ami.act('MixMonitorMute', { Channel: channel, Direction: 'both', State: '0' })) ? 'recording' : 'gone';
}

/** Ended by hand it is whole at the answer; by the end of the call, some 20 ms after that. */
export async function endRecording(ami: Ami, channel: string): Promise<'ended' | 'gone'> {
  return (await ami.act('StopMixMonitor', { Channel: channel })) ? 'ended' : 'gone';
}
