import type { TransferLine } from '@denwaban/api/transfers';
import { Moment } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { transferWords } from './words.ts';

/** Of a message: to whom the caller was put through, from when to when; or that nobody could be. */
export function TransferFacts({ transfers }: { transfers: readonly TransferLine[] }) {
  const words = useWords(transferWords);
  if (transfers.length === 0) return null;
  return (
    <>
      <dt>{words.ofCall}</dt>
      {transfers.map((transfer) => (
        <dd key={transfer.id}>
          <One transfer={transfer} />
        </dd>
      ))}
    </>
  );
}

function One({ transfer: { name, connectedAt, overAt, begunAt, why } }: { transfer: TransferLine }) {
  const words = useWords(transferWords);
  if (!connectedAt)
    return (
      <>
        <Moment at={begunAt} /> {why ? words.over(name, words.how_over[why]) : words.rings(name)}
      </>
    );
  return (
    <>
      {words.passedOn(name)}（<Moment at={connectedAt} />
      {overAt && (
        <>
          ～<Moment at={overAt} />
        </>
      )}
      ）
    </>
  );
}
