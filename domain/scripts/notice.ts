import type { ScriptContent } from './script.ts';

/** お知らせ: what operators must know for a while, from an instant until another (ISO 8601). */
export type Notice = { id: string; words: string; from: string; until: string };

/** The notices that hold at this moment, the one that ends first first. */
export function noticesAt({ notices }: Pick<ScriptContent, 'notices'>, now: Date): Notice[] {
  return notices
    .filter(({ from, until }) => Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until))
    .sort((one, other) => Date.parse(one.until) - Date.parse(other.until));
}
