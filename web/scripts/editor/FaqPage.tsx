import { freeId } from '@denwaban/domain/scripts';
import { TextInput } from '@mantine/core';
import { Fields, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { agreedWords } from './agreed-words.ts';
import { Items } from './Items.tsx';
import { Lines } from './Lines.tsx';
import { type PartProps, texts } from './part.ts';

/** What callers ask, and the words to answer with: within the scope of 2次受け. */
export function FaqPage(part: PartProps) {
  const words = useWords(agreedWords).faq;
  const { faq } = part.content;
  return (
    <Items
      {...words.list}
      section="faq"
      first="question"
      items={faq}
      keep={(faq) => part.put({ faq })}
      blank={() => ({ id: freeId('f', faq), question: '', alsoAsked: [], answer: '', product: '' })}
      nameOf={({ question }) => question}
      glance={({ product, answer }) => (product ? `${product}・${answer}` : answer)}
      part={part}
      fields={(given) => {
        const text = texts({ ...given, problem: part.problem });
        const { item, put, path } = given;
        return (
          <>
            <TextInput label={words.question} withAsterisk {...text('question')} />
            <TextArea
              label={words.answer}
              description={words.answerAbout}
              withAsterisk
              minRows={3}
              {...text('answer')}
            />
            <Fields>
              <TextInput
                label={words.product}
                description={words.productAbout}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                {...text('product')}
              />
              <Lines
                name={`${path}.alsoAsked`}
                label={words.alsoAsked}
                description={words.alsoAskedAbout}
                lines={item.alsoAsked}
                put={(alsoAsked) => put({ ...item, alsoAsked })}
              />
            </Fields>
          </>
        );
      }}
    />
  );
}
