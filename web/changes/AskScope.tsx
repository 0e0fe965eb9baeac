import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Sheet, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import type { AskedFor } from './Asking.tsx';
import classes from './changes.module.css';
import { changeWords } from './words.ts';

type Scope = Extract<AskedFor, { kind: 'scope' }>;
type Topic = Scope['topics'][number];
type Problem = (field: string) => string | undefined;
type Props = { asked: Scope; put: (asked: Scope) => void; problem: Problem };

/** How far the agency is to answer, and topics that are to be treated otherwise. */
export function AskScope({ asked, put, problem }: Props) {
  const words = useWords(changeWords).own;
  const { tier, topics } = asked;
  const set = (changed: Topic[]) => put({ ...asked, topics: changed });
  return (
    <>
      <Sheet title={words.tier}>
        <Radio.Group
          aria-label={words.tier}
          value={String(tier)}
          onChange={(chosen) => put({ ...asked, tier: chosen === '2' ? 2 : 1 })}
        >
          <div className={classes.kinds}>
            {(['1', '2'] as const).map((each) => (
              <Radio key={each} value={each} label={words.tierAbout[each]} />
            ))}
          </div>
        </Radio.Group>
      </Sheet>
      <Sheet title={words.topics}>
        {topics.map((topic, at) => (
          <OneTopic
            // biome-ignore lint/suspicious/noArrayIndexKey: a topic in the making has no name yet
            key={at}
            topic={topic}
            field={`topics.${at}`}
            put={(changed) => set(topics.map((each, place) => (place === at ? changed : each)))}
            remove={() => set(topics.filter((_, place) => place !== at))}
            problem={problem}
          />
        ))}
        <Button
          variant="default"
          size="sm"
          mt="sm"
          leftSection={<IconPlus size={16} />}
          onClick={() => set([...topics, { topic: '', treatment: 'take', words: '' }])}
        >
          {words.addTopic}
        </Button>
      </Sheet>
    </>
  );
}

type TopicProps = {
  topic: Topic;
  field: string;
  put: (topic: Topic) => void;
  remove: () => void;
  problem: Problem;
};

function OneTopic({ topic, field, put, remove, problem }: TopicProps) {
  const words = useWords(changeWords);
  return (
    <div className={classes.wish}>
      <TextInput
        name={`${field}.topic`}
        label={words.own.topic}
        placeholder={words.own.topicExample}
        error={problem(`${field}.topic`)}
        value={topic.topic}
        onChange={(event) => put({ ...topic, topic: event.currentTarget.value })}
      />
      <NativeSelect
        size="md"
        label={words.own.treatment}
        value={topic.treatment}
        onChange={(event) => put({ ...topic, treatment: event.currentTarget.value as Topic['treatment'] })}
        data={(['take', 'answer', 'decline'] as const).map((value) => ({ value, label: words.treatment[value] }))}
      />
      {topic.treatment === 'decline' && (
        <TextArea
          name={`${field}.words`}
          label={words.own.topicWords}
          minRows={2}
          error={problem(`${field}.words`)}
          value={topic.words}
          onChange={(event) => put({ ...topic, words: event.currentTarget.value })}
        />
      )}
      <Button variant="subtle" size="sm" onClick={remove}>
        {words.own.removeTopic}
      </Button>
    </div>
  );
}
