import { freeId, type ScopeLine } from '@denwaban/domain/scripts';
import { TextInput } from '@mantine/core';
import { Fields } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { agreedWords } from './agreed-words.ts';
import { Items } from './Items.tsx';
import { OneKindOfCall } from './KindsOfCall.tsx';
import { Lines } from './Lines.tsx';
import { type PartProps, texts } from './part.ts';
import { TreatmentFields } from './TreatmentFields.tsx';

/** 対応範囲表: which matters are taken, answered, declined, or owned by a senior. */
export function ScopePage(part: PartProps) {
  const words = useWords(agreedWords);
  const { scope } = part.content;
  const blank = (): ScopeLine => ({
    ...{ id: freeId('s', scope), topic: '', kind: null, words: [], treatment: { is: 'take' } },
  });
  return (
    <Items
      {...words.scope.list}
      section="scope"
      first="topic"
      items={scope}
      keep={(scope) => part.put({ scope })}
      blank={blank}
      nameOf={({ topic }) => topic}
      glance={({ treatment, words: said }) => [words.scope.treatment[treatment.is], ...said].join('・')}
      part={part}
      fields={(given) => {
        const { item, put, path } = given;
        const text = texts({ ...given, problem: part.problem });
        return (
          <>
            <Fields>
              <TextInput label={words.scope.topic} withAsterisk {...text('topic')} />
              <OneKindOfCall kind={item.kind} put={(kind) => put({ ...item, kind })} />
            </Fields>
            <Lines
              name={`${path}.words`}
              label={words.scope.words}
              description={words.scope.wordsAbout}
              lines={item.words}
              put={(said) => put({ ...item, words: said })}
            />
            <TreatmentFields line={item} put={put} path={path} problem={part.problem} seniors={part.seniors} />
          </>
        );
      }}
    />
  );
}
