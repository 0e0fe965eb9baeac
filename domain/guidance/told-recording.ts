/** Where words and the client's setting say different things of the recording. */
export type Untrue = 'recorded_untold' | 'told_unrecorded';

/** Whether callers who hear these words first are told the truth: null where they are, or where nobody can read the words. */
export function untrueOf(words: string | null, isRecorded: boolean): Untrue | null {
  if (words === null || words.includes('録音') === isRecorded) return null;
  return isRecorded ? 'recorded_untold' : 'told_unrecorded';
}
