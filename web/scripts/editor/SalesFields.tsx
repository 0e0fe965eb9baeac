import type { SalesRule } from '@denwaban/domain/scripts';
import { Radio, TextInput } from '@mantine/core';
import { Sheet, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import type { PartProps } from './part.ts';

const rules = ['decline', 'memo', 'send_to'] as const satisfies SalesRule['rule'][];

/** What a sales call hears, and what is kept of it. */
export function SalesFields({ content, put, problem }: PartProps) {
  const words = useWords(editorWords);
  const { sales } = content;
  const change = (changed: Partial<SalesRule>) => put({ sales: { ...sales, ...changed } });
  return (
    <Sheet title={words.sales}>
      <div className={classes.stack}>
        <Radio.Group
          label={words.salesRule}
          description={words.salesAbout}
          value={sales.rule}
          onChange={(rule) => change({ rule: rule as SalesRule['rule'] })}
        >
          <div className={classes.choices}>
            {rules.map((rule) => (
              <Radio key={rule} value={rule} label={words.salesOf[rule]} description={words.salesOfAbout[rule]} />
            ))}
          </div>
        </Radio.Group>
        <TextArea
          name="sales.words"
          label={words.salesWords}
          minRows={2}
          value={sales.words}
          error={problem('sales.words')}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        {sales.rule === 'send_to' && (
          <TextInput
            name="sales.sendTo"
            label={words.salesTo}
            description={words.salesToAbout}
            withAsterisk
            value={sales.sendTo}
            error={problem('sales.sendTo')}
            onChange={(event) => change({ sendTo: event.currentTarget.value })}
          />
        )}
      </div>
    </Sheet>
  );
}
