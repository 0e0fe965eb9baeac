import { useEffect, useState, useSyncExternalStore } from 'react';
import { createVoice, type Voice, type VoiceView } from './voice.ts';

/** The voice of the call this operator has on the line; null where there is none to carry. Leaving the screen lets go of it. */
export function useVoice(call: string | null, isRecorded: boolean): Voice | null {
  const [voice, setVoice] = useState<Voice | null>(null);
  useEffect(() => {
    if (!call) return;
    const opened = createVoice({ call, isRecorded });
    setVoice(opened);
    return () => {
      opened.close();
      setVoice(null);
    };
  }, [call, isRecorded]);
  return voice;
}

export function useVoiceView(voice: Voice): VoiceView {
  return useSyncExternalStore(voice.listen, voice.read);
}
