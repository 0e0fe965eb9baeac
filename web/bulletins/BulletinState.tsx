import type { BulletinShown } from '@denwaban/api/bulletins';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { bulletinWords } from './words.ts';

export function BulletinState({
  bulletin: { state, clients },
}: {
  bulletin: Pick<BulletinShown, 'state' | 'clients'>;
}) {
  const words = useWords(bulletinWords);
  if (state === 'working') return <StatePill tone="active">{words.state.working}</StatePill>;
  if (clients.kept > 0) return <StatePill tone="attention">{words.counts.kept}</StatePill>;
  const isWhole = clients.failed === 0 && clients.nobody === 0;
  return (
    <StatePill tone={isWhole ? 'fine' : 'attention'}>{isWhole ? words.state.done : words.counts.failed}</StatePill>
  );
}
