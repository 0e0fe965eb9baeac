export type Language = 'ja' | 'en';

/** Of our two languages the one an Accept-Language header likes better; Japanese where it has no opinion. */
export function preferredOf(acceptLanguage: string): Language {
  const liked = acceptLanguage
    .split(',')
    .map(likingOf)
    .filter(({ liking }) => liking > 0)
    .sort((one, other) => other.liking - one.liking)
    .find(({ language }) => language === 'ja' || language === 'en');
  return liked?.language === 'en' ? 'en' : 'ja';
}

// "en-GB;q=0.8": a language with a region and how much it is liked, 1 when nothing is said.
function likingOf(part: string): { language: string; liking: number } {
  const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
  const weight = rest.map((each) => each.trim()).find((each) => each.startsWith('q='));
  return { language: tag.split('-')[0] ?? '', liking: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
}
