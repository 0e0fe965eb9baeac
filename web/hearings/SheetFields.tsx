import { trades } from '@denwaban/domain/scripts';
import { NativeSelect, NumberInput, Radio, TextInput } from '@mantine/core';
import { Fields, Sheet, Sheets, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { FactFields } from './FactFields.tsx';
import { HoursFields } from './HoursFields.tsx';
import classes from './hearings.module.css';
import { PeopleFields } from './PeopleFields.tsx';
import { sheetWords } from './sheet-words.ts';
import type { SheetInHand } from './use-sheet.ts';

export type Part = Pick<SheetInHand, 'sheet' | 'put' | 'problem'>;

/** The questions of the hearing, in the order of the conversation. */
export function SheetFields(part: Part) {
  const { parts } = useWords(sheetWords);
  return (
    <Sheets>
      <Sheet title={parts.company}>
        <Company {...part} />
      </Sheet>
      <Sheet title={parts.hours}>
        <HoursFields {...part} />
      </Sheet>
      <Sheet title={parts.people}>
        <PeopleFields {...part} />
      </Sheet>
      <Sheet title={parts.greeting}>
        <Greeting {...part} />
      </Sheet>
      <FactFields {...part} />
      <Sheet title={parts.sales}>
        <Sales {...part} />
      </Sheet>
      <Sheet title={parts.complaints}>
        <Long name="complaints" {...part} />
      </Sheet>
      <Sheet title={parts.remarks}>
        <Long name="remarks" {...part} />
      </Sheet>
    </Sheets>
  );
}

function Company({ sheet, put, problem }: Part) {
  const { ask, trade } = useWords(sheetWords);
  return (
    <div className={classes.fields}>
      <Fields>
        <NativeSelect
          size="md"
          label={ask.trade}
          value={sheet.trade ?? ''}
          onChange={({ currentTarget }) => put({ trade: trades.find((each) => each === currentTarget.value) ?? null })}
          data={[...trades.map((value) => ({ value, label: trade[value] })), { value: '', label: trade.none }]}
        />
        <NumberInput
          label={ask.callsAMonth}
          value={sheet.callsAMonth ?? ''}
          onChange={(value) => put({ callsAMonth: value === '' ? null : Number(value) })}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          error={problem('callsAMonth')}
        />
        <TextInput
          type="date"
          label={ask.wantedFrom}
          value={sheet.wantedFrom ?? ''}
          onChange={({ currentTarget }) => put({ wantedFrom: currentTarget.value || null })}
          error={problem('wantedFrom')}
        />
      </Fields>
      <Radio.Group
        label={ask.tier}
        value={String(sheet.tier)}
        onChange={(value) => put({ tier: value === '2' ? 2 : 1 })}
      >
        <div className={classes.choices}>
          <Radio value="1" label={ask.tiers['1']} />
          <Radio value="2" label={ask.tiers['2']} />
        </div>
      </Radio.Group>
      <Long name="business" {...{ sheet, put, problem }} />
      <Long name="callers" {...{ sheet, put, problem }} />
    </div>
  );
}

type LongName = 'business' | 'callers' | 'complaints' | 'remarks';

function Long({ name, sheet, put, problem }: Part & { name: LongName }) {
  const { ask } = useWords(sheetWords);
  const example = { business: ask.businessEx, callers: ask.callersEx, complaints: ask.complaintsEx, remarks: '' };
  return (
    <TextArea
      label={ask[name]}
      placeholder={example[name]}
      minRows={2}
      maxLength={2000}
      value={sheet[name]}
      onChange={({ currentTarget }) => put({ [name]: currentTarget.value })}
      error={problem(name)}
    />
  );
}

function Greeting({ sheet: { greeting }, put, problem }: Part) {
  const { ask } = useWords(sheetWords);
  return (
    <div className={classes.fields}>
      <TextInput
        label={ask.greeting}
        placeholder={ask.greetingEx}
        maxLength={200}
        value={greeting.text}
        onChange={({ currentTarget }) => put({ greeting: { ...greeting, text: currentTarget.value } })}
        error={problem('greeting.text')}
      />
      <TextInput
        label={ask.greetingReading}
        maxLength={200}
        value={greeting.reading}
        onChange={({ currentTarget }) => put({ greeting: { ...greeting, reading: currentTarget.value } })}
        error={problem('greeting.reading')}
      />
    </div>
  );
}

function Sales({ sheet: { sales }, put, problem }: Part) {
  const { ask } = useWords(sheetWords);
  return (
    <div className={classes.fields}>
      <Radio.Group
        label={ask.sales}
        value={sales.rule}
        onChange={(rule) => put({ sales: { ...sales, rule: rule as typeof sales.rule } })}
      >
        <div className={classes.choices}>
          {(['decline', 'memo', 'send_to'] as const).map((rule) => (
            <Radio key={rule} value={rule} label={ask.salesRule[rule]} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={ask.salesWords}
        maxLength={200}
        value={sales.words}
        onChange={({ currentTarget }) => put({ sales: { ...sales, words: currentTarget.value } })}
      />
      {sales.rule === 'send_to' && (
        <TextInput
          label={ask.sendTo}
          maxLength={200}
          value={sales.sendTo}
          onChange={({ currentTarget }) => put({ sales: { ...sales, sendTo: currentTarget.value } })}
          error={problem('sales.sendTo')}
        />
      )}
    </div>
  );
}
