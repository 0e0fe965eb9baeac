// A microphone, or silence in its place: a page without one still shows everything and still connects.
export type Microphone = {
  state: 'on' | 'denied' | 'missing' | 'insecure';
  track: MediaStreamTrack;
  stop(): void;
};

const clear = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** A device that is not there any more is another one's place. */
export async function openMicrophone(context: AudioContext, device?: string): Promise<Microphone> {
  // Outside HTTPS and one's own machine a browser hides its devices altogether.
  if (!navigator.mediaDevices) return silence(context, 'insecure');
  try {
    const wanted = { ...clear, ...(device ? { deviceId: device } : {}) };
    const stream = await navigator.mediaDevices.getUserMedia({ audio: wanted });
    const track = stream.getAudioTracks()[0]!;
    return { state: 'on', track, stop: () => track.stop() };
  } catch (error) {
    const denied = ['NotAllowedError', 'SecurityError'].includes((error as DOMException).name);
    return silence(context, denied ? 'denied' : 'missing');
  }
}

function silence(context: AudioContext, state: Microphone['state']): Microphone {
  const track = context.createMediaStreamDestination().stream.getAudioTracks()[0]!;
  return { state, track, stop: () => track.stop() };
}
