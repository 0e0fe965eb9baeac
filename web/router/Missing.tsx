import { PublicFrame } from '../kit/frame/index.ts';
import { useWords } from '../kit/words/index.ts';
import { WayOn } from './WayOn.tsx';
import { routerWords } from './words.ts';

export function Missing() {
  const words = useWords(routerWords);
  return (
    <PublicFrame>
      <WayOn title={words.missing} next={words.missingNext} />
    </PublicFrame>
  );
}

export function Forbidden() {
  const words = useWords(routerWords);
  return <WayOn title={words.forbidden} next={words.forbiddenNext} />;
}
