import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { Unreachable } from '../kit/ask/index.ts';
import { PublicFrame } from '../kit/frame/index.ts';
import { ErrorNotice, PageTitle } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { WayOn } from './WayOn.tsx';
import { routerWords } from './words.ts';

/** What a page shows when it breaks, or when the server is away while it opens. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const words = useWords(routerWords);
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (error instanceof Unreachable) {
    return (
      <>
        <PageTitle>{words.away}</PageTitle>
        <ErrorNotice error={error} again={again} />
      </>
    );
  }
  return <WayOn title={words.broken} next={words.brokenNext} action={<Button onClick={again}>{words.again}</Button>} />;
}

/** The same where no frame could be drawn. */
export function BrokenAlone(broken: ErrorComponentProps) {
  return (
    <PublicFrame>
      <Broken {...broken} />
    </PublicFrame>
  );
}
