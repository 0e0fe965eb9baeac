import type { ScopeLine, Treatment } from '@denwaban/domain/scripts';
import { NumberInput, Radio, Select } from '@mantine/core';
import { Fields, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { agreedWords } from './agreed-words.ts';
import classes from './editor.module.css';
import type { PartProps } from './part.ts';

type Props = Pick<PartProps, 'problem' | 'seniors'> & {
  line: ScopeLine;
  put: (line: ScopeLine) => void;
  path: string;
};

const treatments = ['take', 'answer', 'decline', 'dedicated'] as const;

/** How a matter is treated, with the words and the limit that go with it. Words typed once stay while the way is chosen. */
export function TreatmentFields({ line, put, path, problem, seniors }: Props) {
  const words = useWords(agreedWords).scope;
  const { treatment } = line;
  const change = (part: object) => put({ ...line, treatment: { ...treatment, ...part } as Treatment });
  const mayChoose = treatments.filter((is) => seniors || is !== 'dedicated' || treatment.is === 'dedicated');
  return (
    <>
      <Radio.Group
        label={words.how}
        value={treatment.is}
        onChange={(is) => put({ ...line, treatment: anew(is as Treatment['is'], treatment) })}
      >
        <div className={classes.answers}>
          {mayChoose.map((is) => (
            <Radio key={is} value={is} label={words.treatment[is]} />
          ))}
        </div>
      </Radio.Group>
      {treatment.is === 'dedicated' && (
        <Fields>
          {seniors && (
            <Select
              label={words.senior}
              withAsterisk
              searchable
              name={`${path}.treatment.senior`}
              data={seniors}
              value={treatment.senior || null}
              error={problem(`${path}.treatment.senior`)}
              onChange={(senior) => change({ senior: senior ?? '' })}
            />
          )}
          <NumberInput
            label={words.limitYen}
            min={0}
            allowDecimal={false}
            thousandSeparator=","
            name={`${path}.treatment.limitYen`}
            value={treatment.limitYen}
            error={problem(`${path}.treatment.limitYen`)}
            onChange={(yen) => change({ limitYen: Number(yen) || 0 })}
          />
        </Fields>
      )}
      {'words' in treatment && (
        <TextArea
          label={words.say}
          description={words.sayAbout}
          withAsterisk
          minRows={2}
          name={`${path}.treatment.words`}
          value={treatment.words}
          error={problem(`${path}.treatment.words`)}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function anew(is: Treatment['is'], before: Treatment): Treatment {
  const words = 'words' in before ? before.words : '';
  switch (is) {
    case 'take':
    case 'answer':
      return { is };
    case 'decline':
      return { is, words };
    case 'dedicated':
      return { is, senior: '', limitYen: 0, words };
  }
}
