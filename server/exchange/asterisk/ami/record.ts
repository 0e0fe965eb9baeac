import type { Ami } from './act.ts';

// A recording holds both sides apart: on the left what came from the channel it was begun on, on the right what that channel
// heard. It is `<name>.raw`, where ARI finds it: 16 bits, 8000 a second, no head that a crash could leave unfinished. A name is
// used once. Each of these says whether the channel was still there.

/** Begun again, it goes on as it is: a second beginning would wipe out what is there. */
export async function beginRecording(ami: Ami, channel: string, name: string): Promise<boolean> {
  // Told from the folder beside it, in which recordings lie that ARI knows nothing of.
  const file = `../recording/${name}.raw`;
  const known = await ami.act('Getvar', { Channel: channel, Variable: 'MIXMONITOR_FILENAME' });
  if (known?.get('Value')?.endsWith(`/${file}`)) return true;
  return (await ami.act('MixMonitor', { Channel: channel, File: file, Options: 'D' })) !== null;
}

/** From the answer on, what is said is in no file; in its stead there is silence, as long as it was. */
export async function pauseRecording(ami: Ami, channel: string): Promise<boolean> {
  return (await ami.act('MixMonitorMute', { Channel: channel, Direction: 'both', State: '1' })) !== null;
}

export async function resumeRecording(ami: Ami, channel: string): Promise<boolean> {
  return (await ami.act('MixMonitorMute', { Channel: channel, Direction: 'both', State: '0' })) !== null;
}

/** The file is whole at the answer. Where the call ends first it is whole some 20 ms after that. */
export async function endRecording(ami: Ami, channel: string): Promise<boolean> {
  return (await ami.act('StopMixMonitor', { Channel: channel })) !== null;
}
