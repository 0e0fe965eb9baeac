export { advance, type RecordingFact } from './advance.ts';
export { type Mark, type Marking, marksOf } from './marks.ts';
export { pauseLengths, type RecordingPolicy, readPolicy, usualPolicy } from './policy.ts';
export { isRecorded, type Keeper, type Recording, recordingOf } from './recording.ts';
