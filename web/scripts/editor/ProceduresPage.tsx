import { freeId, type Procedure } from '@denwaban/domain/scripts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { agreedWords } from './agreed-words.ts';
import { Items } from './Items.tsx';
import { ProcedureFields } from './ProcedureFields.tsx';
import type { PartProps } from './part.ts';

/** What to do about a complaint, agreed with the client before there is one. */
export function ProceduresPage(part: PartProps) {
  const words = useWords(agreedWords);
  const say = useSay();
  const { procedures } = part.content;
  const blank = (): Procedure => ({
    ...{ id: freeId('p', procedures), trouble: '', product: '', about: 'service', minSeverity: 1, say: '' },
    ...{ mayOffer: null, neverPromise: [], decides: 'client', evidence: [] },
  });
  return (
    <Items
      {...words.procedures.list}
      section="procedures"
      first="trouble"
      items={procedures}
      keep={(procedures) => part.put({ procedures })}
      blank={blank}
      nameOf={({ product, trouble, about }) =>
        [product, trouble || words.procedures.anyTrouble(words.complaintOf[about])].filter(Boolean).join('・')
      }
      glance={({ about, minSeverity, mayOffer }) =>
        [
          words.complaintOf[about],
          minSeverity > 1 && words.procedures.from(say.number(minSeverity)),
          mayOffer && `${mayOffer.what} ${say.yen(mayOffer.upToYen)}`,
        ]
          .filter(Boolean)
          .join('・')
      }
      part={part}
      fields={(given) => <ProcedureFields {...given} problem={part.problem} />}
    />
  );
}
