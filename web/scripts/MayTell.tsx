import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import type { PartProps } from './Opening.tsx';

/** What may be told to anybody, and what must never be said. */
export function MayTell({ content: { mayTell, ngWords }, put, problem }: PartProps) {
  const words = useWords(editorWords);
  const change = (at: number, part: Partial<(typeof mayTell)[number]>) =>
    put({ mayTell: mayTell.map((each, place) => (place === at ? { ...each, ...part } : each)) });
  return (
    <>
      <Sheet title={words.mayTell}>
        <p className={classes.note}>{mayTell.length === 0 ? words.noTopics : words.mayTellAbout}</p>
        {mayTell.map(({ topic, words: said }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a topic is its place; its name is being typed
          <div key={at} className={classes.topic}>
            <TextInput
              size="sm"
              name={`mayTell.${at}.topic`}
              aria-label={words.topic}
              placeholder={words.topic}
              value={topic}
              error={problem(`mayTell.${at}.topic`)}
              onChange={(event) => change(at, { topic: event.currentTarget.value })}
            />
            <Textarea
              size="sm"
              autosize
              name={`mayTell.${at}.words`}
              aria-label={`${topic} ${words.words}`}
              placeholder={words.words}
              value={said}
              error={problem(`mayTell.${at}.words`)}
              onChange={(event) => change(at, { words: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words.removeTopic(topic)}
              onClick={() => put({ mayTell: mayTell.toSpliced(at, 1) })}
            >
              <IconTrash size={18} stroke={1.6} />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} />}
          onClick={() => put({ mayTell: [...mayTell, { topic: '', words: '' }] })}
        >
          {words.addTopic}
        </Button>
      </Sheet>
      <Sheet title={words.ngWords}>
        <Textarea
          name="ngWords"
          aria-label={words.ngWords}
          description={words.ngWordsAbout}
          autosize
          minRows={3}
          value={ngWords.join('\n')}
          error={problem('ngWords')}
          onChange={(event) => put({ ngWords: event.currentTarget.value.split('\n') })}
          onBlur={() => put({ ngWords: ngWords.map((word) => word.trim()).filter(Boolean) })}
        />
      </Sheet>
    </>
  );
}
