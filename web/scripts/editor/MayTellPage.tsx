import { TextInput } from '@mantine/core';
import { TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { editorWords } from './editor-words.ts';
import { Items } from './Items.tsx';
import { type PartProps, texts } from './part.ts';

/** Basic facts that may be told to anybody, whatever the tier. */
export function MayTellPage(part: PartProps) {
  const words = useWords(editorWords);
  return (
    <Items
      title={words.mayTell}
      about={words.mayTellAbout}
      none={words.noTopics}
      add={words.addTopic}
      section="mayTell"
      first="topic"
      items={part.content.mayTell}
      keep={(mayTell) => part.put({ mayTell })}
      blank={() => ({ topic: '', words: '' })}
      nameOf={({ topic }) => topic}
      glance={(each) => each.words}
      part={part}
      fields={(given) => {
        const text = texts({ ...given, problem: part.problem });
        return (
          <>
            <TextInput label={words.topic} withAsterisk {...text('topic')} />
            <TextArea label={words.words} withAsterisk minRows={2} {...text('words')} />
          </>
        );
      }}
    />
  );
}
