import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused, Unreachable } from './answer.ts';
import { isAbout } from './subjects.ts';

/** The answers a tab holds. `signedOut` is called when the server no longer knows the person. */
export function createAnswers({ signedOut }: { signedOut: () => void }) {
  const onError = (error: Error) => {
    if (error instanceof Refused && error.code === 'signed_out') signedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Hints may be lost; what is shown is never older than this.
        refetchInterval: 60_000,
        // The server may be on this very machine; the browser's opinion of the network decides nothing.
        networkMode: 'always',
        retry: (failures, error) => error instanceof Unreachable && failures < 3,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Asks again for what is shown and these hints make old ('case.opened', or '*' for everything). */
export function refresh(answers: QueryClient, hints: readonly string[]) {
  return answers.invalidateQueries({
    predicate: ({ meta }) =>
      hints.some(
        (hint) => hint === '*' || (meta?.hints !== 'ignored' && isAbout((meta?.about ?? []) as string[], hint)),
      ),
  });
}
