import type { ComplaintShown } from '@denwaban/api/complaint-shapes';
import { facts } from '@denwaban/domain/complaints';
import { Facts, Moment } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { doingWords } from './doing-words.ts';
import { complaintWords } from './words.ts';

/** What was complained of, how it was weighed, and what was answered. */
export function ComplaintRecord({ complaint }: { complaint: ComplaintShown }) {
  const words = useWords(complaintWords);
  const doing = useWords(doingWords);
  const say = useSay();
  const { record, override, dedicated, response, refusal, external } = complaint;
  const told = words.record;
  const feeling = (level: 0 | 1 | 2 | 3 | null) => (level === null ? told.unasked : told.emotions[level]);
  return (
    <Facts
      facts={[
        { name: told.category, value: record.category && words.category[record.category] },
        { name: told.product, value: record.product },
        { name: told.orderNumber, value: record.orderNumber },
        ...facts.map((fact) => ({ name: told.facts[fact], value: record.facts[fact] })),
        { name: told.remedySought, value: record.remedySought },
        {
          name: told.emotion,
          value:
            record.emotionStart === null && record.emotionEnd === null
              ? null
              : told.emotionFromTo(feeling(record.emotionStart), feeling(record.emotionEnd)),
        },
        { name: told.apologised, value: record.apologised ? told.yes : told.no },
        { name: told.receiptTold, value: complaint.acknowledged ? told.yes : told.no },
        { name: told.namedEmployee, value: record.namedEmployee?.name },
        { name: told.concerned, value: complaint.concerned?.name },
        { name: doing.override, value: override && told.override(override.why, override.by) },
        {
          name: told.dedicated,
          value: dedicated && `${dedicated.staff.name}（${told.limit(say.yen(dedicated.limitYen))}）`,
        },
        { name: words.response.decision, value: response && words.response.decisions[response.decision] },
        { name: words.response.correction, value: response?.correction },
        { name: words.response.prevention, value: response?.prevention },
        {
          name: words.response.by,
          value: response && (
            <>
              {response.by} <Moment at={response.at} />
            </>
          ),
        },
        { name: words.refusal.toldOf, value: refusal && say.list(refusal.toldOf.map((way) => words.ways[way])) },
        { name: words.refusal.words, value: refusal?.words },
        { name: words.external, value: external?.body },
        { name: words.closing.ending, value: complaint.ended && words.closing.endings[complaint.ended.ending] },
      ]}
    />
  );
}
