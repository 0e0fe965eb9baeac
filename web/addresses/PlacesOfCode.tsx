import { findPlaces } from '@denwaban/api/addresses';
import { useAsk } from '../kit/ask/index.ts';
import { useWords } from '../kit/words/index.ts';
import { readCode } from './read-code.ts';
import { addressWords } from './words.ts';

/** Under a field for a postal code: the place it stands for, to be read back to the caller. Nothing until the code is whole. */
export function PlacesOfCode({ typed }: { typed: string }) {
  const words = useWords(addressWords);
  const code = readCode(typed);
  const { data } = useAsk(findPlaces, { params: { code: code ?? '' } }, { ready: code !== null });
  if (code === null || !data) return null;
  const said = data.places.map(({ prefecture, city, town }) => `${prefecture}${city}${town}`);
  return <output lang="ja">{said.length > 0 ? said.join(words.or) : words.none}</output>;
}
