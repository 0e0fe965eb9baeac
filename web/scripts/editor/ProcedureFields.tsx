import { complaintKinds, type Procedure, type Severity } from '@denwaban/domain/scripts';
import { Checkbox, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { Fields, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { agreedWords } from './agreed-words.ts';
import classes from './editor.module.css';
import type { FieldsOf } from './Items.tsx';
import { Lines } from './Lines.tsx';
import { type Problem, texts } from './part.ts';

type Props = FieldsOf<Procedure> & { problem: Problem };

/** One procedure: which complaints it is for, the words, the limits, and who decides. */
export function ProcedureFields(given: Props) {
  const { item, put, path } = given;
  const words = useWords(agreedWords);
  const text = texts(given);
  return (
    <>
      <Fields>
        <TextInput label={words.procedures.trouble} description={words.procedures.troubleAbout} {...text('trouble')} />
        <TextInput label={words.procedures.product} description={words.procedures.anyAbout} {...text('product')} />
        <Select
          label={words.procedures.about}
          data={complaintKinds.map((value) => ({ value, label: words.complaintOf[value] }))}
          allowDeselect={false}
          value={item.about}
          onChange={(about) => put({ ...item, about: about as Procedure['about'] })}
        />
        <Select
          label={words.procedures.minSeverity}
          data={(['1', '2', '3', '4'] as const).map((value) => ({ value, label: words.severity[value] }))}
          allowDeselect={false}
          value={String(item.minSeverity)}
          onChange={(severity) => put({ ...item, minSeverity: Number(severity) as Severity })}
        />
      </Fields>
      <TextArea
        label={words.procedures.say}
        description={words.procedures.sayAbout}
        withAsterisk
        minRows={2}
        {...text('say')}
      />
      <Offer {...given} />
      <Fields>
        <Lines
          name={`${path}.neverPromise`}
          label={words.procedures.neverPromise}
          description={words.oneALine}
          lines={item.neverPromise}
          put={(neverPromise) => put({ ...item, neverPromise })}
        />
        <Lines
          name={`${path}.evidence`}
          label={words.procedures.evidence}
          description={words.oneALine}
          lines={item.evidence}
          put={(evidence) => put({ ...item, evidence })}
        />
      </Fields>
      <Radio.Group
        label={words.procedures.decides}
        value={item.decides}
        onChange={(decides) => put({ ...item, decides: decides as Procedure['decides'] })}
      >
        <div className={classes.answers}>
          {(['client', 'agency'] as const).map((value) => (
            <Radio key={value} value={value} label={words.procedures.decidedBy[value]} />
          ))}
        </div>
      </Radio.Group>
    </>
  );
}

function Offer({ item, put, path, problem }: Props) {
  const words = useWords(agreedWords).procedures;
  const { mayOffer } = item;
  return (
    <div className={classes.condition}>
      <Checkbox
        label={words.mayOffer}
        checked={mayOffer !== null}
        onChange={(event) => put({ ...item, mayOffer: event.currentTarget.checked ? { what: '', upToYen: 0 } : null })}
      />
      {mayOffer && (
        <Fields>
          <TextInput
            label={words.what}
            withAsterisk
            name={`${path}.mayOffer.what`}
            value={mayOffer.what}
            error={problem(`${path}.mayOffer.what`)}
            onChange={(event) => put({ ...item, mayOffer: { ...mayOffer, what: event.currentTarget.value } })}
          />
          <NumberInput
            label={words.upToYen}
            min={0}
            allowDecimal={false}
            thousandSeparator=","
            name={`${path}.mayOffer.upToYen`}
            value={mayOffer.upToYen}
            error={problem(`${path}.mayOffer.upToYen`)}
            onChange={(yen) => put({ ...item, mayOffer: { ...mayOffer, upToYen: Number(yen) || 0 } })}
          />
        </Fields>
      )}
    </div>
  );
}
