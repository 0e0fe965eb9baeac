import { IconBuilding } from '@tabler/icons-react';
import { EmptyState } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { clientWords } from './words.ts';

/** Where a list of clients has none: there are none yet, or none by this name. */
export function NoClients({ isEmpty }: { isEmpty: boolean }) {
  const words = useWords(clientWords);
  return (
    <EmptyState
      icon={IconBuilding}
      title={isEmpty ? words.empty : words.noMatch}
      next={isEmpty ? words.emptyNext : words.noMatchNext}
    />
  );
}
