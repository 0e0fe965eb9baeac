import type { Endpoint } from '@denwaban/api/endpoint';
import { useTell } from '../kit/ask/index.ts';
import { announce, ConfirmButton, ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { securityWords } from './words.ts';

type Props<E> = { endpoint: E; person: { id: string; name: string } };

/** For somebody who lost their device. Whoever has none registered is not found: there is nothing to reset. */
export function ResetFactors<E extends Endpoint>({ endpoint, person: { id, name } }: Props<E>) {
  const words = useWords(securityWords).reset;
  const telling = useTell(endpoint);
  return (
    <>
      <ConfirmButton
        variant="default"
        asks={words.asks(name)}
        yes={words.yes}
        act={() => telling.mutate({ params: { id } } as never, { onSuccess: () => announce(words.done(name)) })}
      >
        {words.button}
      </ConfirmButton>
      <ErrorNotice error={telling.error} />
    </>
  );
}
