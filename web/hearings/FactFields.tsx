import { hearingSheet } from '@denwaban/domain/scripts';
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Sheet, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './hearings.module.css';
import { Row } from './Row.tsx';
import type { Part } from './SheetFields.tsx';
import { sheetWords } from './sheet-words.ts';

/** What may be said of the company, and what must not. */
export function FactFields(part: Part) {
  const { parts, ask } = useWords(sheetWords);
  const { sheet, put } = part;
  return (
    <>
      {sheet.trade && (
        <Sheet title={parts.told}>
          <Told {...part} />
        </Sheet>
      )}
      <Sheet title={parts.mayTell}>
        <More {...part} />
      </Sheet>
      <Sheet title={parts.ngWords}>
        <TextArea
          label={ask.ngWords}
          placeholder={ask.ngWordsEx}
          minRows={3}
          value={sheet.ngWords.join('\n')}
          onChange={({ currentTarget }) => put({ ngWords: currentTarget.value.split('\n').slice(0, 100) })}
        />
      </Sheet>
    </>
  );
}

function Told({ sheet: { trade, told }, put }: Part) {
  const { ask } = useWords(sheetWords);
  return (
    <div className={classes.fields}>
      <p className={classes.about}>{ask.told}</p>
      {trade &&
        hearingSheet(trade).map(({ id, topic, example }) => (
          <TextArea
            key={id}
            label={topic}
            placeholder={example}
            maxLength={2000}
            value={told[id] ?? ''}
            onChange={({ currentTarget }) => put({ told: { ...told, [id]: currentTarget.value } })}
          />
        ))}
    </div>
  );
}

function More({ sheet: { mayTell }, put, problem }: Part) {
  const { ask } = useWords(sheetWords);
  const change = (at: number, edit: Partial<(typeof mayTell)[number]>) =>
    put({ mayTell: mayTell.map((each, place) => (place === at ? { ...each, ...edit } : each)) });
  return (
    <div className={classes.fields}>
      {mayTell.map(({ topic, words }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may bear the same name while they are typed
        <Row key={at} remove={() => put({ mayTell: mayTell.filter((_, place) => place !== at) })}>
          <TextInput
            label={ask.topic}
            maxLength={200}
            value={topic}
            onChange={({ currentTarget }) => change(at, { topic: currentTarget.value })}
            error={problem(`mayTell.${at}.topic`)}
          />
          <TextArea
            label={ask.say}
            maxLength={2000}
            value={words}
            onChange={({ currentTarget }) => change(at, { words: currentTarget.value })}
            error={problem(`mayTell.${at}.words`)}
          />
        </Row>
      ))}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} />}
          onClick={() => put({ mayTell: [...mayTell, { topic: '', words: '' }] })}
        >
          {ask.addFact}
        </Button>
      </div>
    </div>
  );
}
