// What is typed after a command.

export function pair(words: string, between: string): [string, string] {
  const [first, second, ...more] = words.split(between);
  if (!first || !second || more.length > 0)
    throw new Error(`"${words}" is not two things with a "${between}" between.`);
  return [first, second];
}

export function number(word: string): number {
  if (!/^\d{1,5}$/.test(word) || Number(word) > 65_535) throw new Error(`"${word}" is no number from 0 to 65535.`);
  return Number(word);
}
