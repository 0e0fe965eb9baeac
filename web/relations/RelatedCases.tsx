import { type RelationsShown, relationsOfCase } from '@denwaban/api/relations';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, Sheet, SkeletonLines } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { FindCase } from './FindCase.tsx';
import { Linked } from './Linked.tsx';
import { Merged, Split } from './Merged.tsx';
import { OtherCase } from './OtherCase.tsx';
import classes from './relations.module.css';
import { SplitOff } from './SplitOff.tsx';
import { Suggested } from './Suggested.tsx';
import { relationWords } from './words.ts';

type Props = { about: { id: string; client: string } };

const shows = ['promise', 'callback', 'complaint'] as const;

/** What a case has to do with others of its client: what is part of it, what is linked, and what may be about the same. */
export function RelatedCases({ about: { id, client } }: Props) {
  const words = useWords(relationWords);
  const asked = useAsk(relationsOfCase, { params: { id } }, { about: shows });
  return (
    <Sheet title={words.title}>
      <Answered asked={asked} waiting={<SkeletonLines />}>
        {(relations) => <Relations relations={relations} client={client} />}
      </Answered>
    </Sheet>
  );
}

function Relations({ relations, client }: { relations: RelationsShown; client: string }) {
  const words = useWords(relationWords);
  const { merged, related, suggestions, mergedInto, may } = relations;
  const isAlone = merged.length + related.length + suggestions.length === 0;
  return (
    <div className={classes.stack}>
      {isAlone && mergedInto === null && <p className={classes.none}>{words.none}</p>}
      <Merged about={relations} />
      <Linked about={relations} />
      <Suggested about={relations} />
      {(may.link || may.merge) && <FindCase about={relations} client={client} />}
      {may.splitOff && <SplitOff about={relations} />}
    </div>
  );
}

/** Says at the head of a case that it is part of another, where its matter goes on. */
export function PartOf({ about: { id } }: { about: { id: string } }) {
  const words = useWords(relationWords);
  const { data } = useAsk(relationsOfCase, { params: { id } }, { about: shows });
  if (!data?.mergedInto) return null;
  return (
    <section className={classes.notice} aria-label={words.partOf.title}>
      <strong>{words.partOf.title}</strong>
      <OtherCase line={data.mergedInto} acts={data.may.split && <Split swallowed={id} />} />
      <p className={classes.about}>{words.partOf.about}</p>
    </section>
  );
}
