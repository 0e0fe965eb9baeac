import { useNavigate } from '@tanstack/react-router';
import { useKey } from '../kit/keys/index.ts';
import { useWords } from '../kit/words/index.ts';
import { searchWords } from './words.ts';

/** `/` leads to the search from every page that has no use of its own for the key; the desk's manual has. */
export function SearchKey({ to }: { to: '/search' | '/portal/search' }) {
  const words = useWords(searchWords);
  const navigate = useNavigate();
  useKey({ keys: '/', says: words.go, act: () => void navigate({ to }) });
  return null;
}
