/** Two texts as what both begin with, what each has of its own, and what both end with. */
export type Apart = { begin: string; before: string; after: string; end: string };

/** Where two texts differ, so that one changed word of a long answer is seen at once. */
export function apart(before: string, after: string): Apart {
  const [was, is] = [[...before], [...after]];
  const least = Math.min(was.length, is.length);
  let begin = 0;
  while (begin < least && was[begin] === is[begin]) begin += 1;
  let end = 0;
  while (end < least - begin && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const middle = (letters: string[]) => letters.slice(begin, letters.length - end).join('');
  return {
    begin: was.slice(0, begin).join(''),
    before: middle(was),
    after: middle(is),
    end: was.slice(was.length - end).join(''),
  };
}
