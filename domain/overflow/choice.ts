/** What a caller may choose instead of waiting: to be rung back when the turn comes, or to leave a message. */
export const choices = ['callback', 'voicemail'] as const;
export type Choice = (typeof choices)[number];

// The same on every line, so that who rings two companies of ours has learned them once.
const keys: Record<Choice, string> = { callback: '1', voicemail: '2' };

export function keyOf(choice: Choice): string {
  return keys[choice];
}

/** Null: the key means none of these. */
export function choiceOfKey(offered: readonly Choice[], key: string): Choice | null {
  return offered.find((choice) => keys[choice] === key) ?? null;
}
