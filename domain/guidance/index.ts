export { expectedMinutes, type Queue, waitWindowSeconds } from './expected-wait.ts';
export type {
  Guidance,
  GuidanceContent,
  GuidanceEvent,
  GuidanceKind,
  GuidancePlace,
  KeptSound,
} from './guidance.ts';
export { guidanceKinds, mostSeconds } from './guidance.ts';
export {
  choiceWords,
  placeKeptWords,
  thisNumberWords,
  voicemailInsteadWords,
  whichNumberWords,
} from './overflow-words.ts';
export { readText, saidFor } from './read-text.ts';
export { type Untrue, untrueOf } from './told-recording.ts';
export { readVoicemail, voicemailLengths } from './voicemail.ts';
export { voicemailWords, waitWords } from './wait-words.ts';
export { which } from './which.ts';
