export { useVoice, useVoiceView } from './operator/use-voice.ts';
export { VoiceBar } from './operator/VoiceBar.tsx';
export type { Voice, VoiceView } from './operator/voice.ts';
