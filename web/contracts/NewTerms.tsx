import { agreeContract, type ContractShown } from '@denwaban/api/contracts';
import { targetPlace } from '@denwaban/domain/callbacks';
import { addDays, dayOf } from '@denwaban/domain/hours';
import { Button, NumberInput, Radio, Switch, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import {
  announce,
  Buttons,
  ErrorNotice,
  Fields,
  Form,
  problemsOf,
  restOf,
  Sheet,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './contracts.module.css';
import { EndingsFields } from './EndingsFields.tsx';
import { fieldOf, type Typed, termsOf, typedFrom } from './terms.ts';
import { contractWords } from './words.ts';

type Terms = ContractShown['terms'];
type Amount = keyof { [K in keyof Typed as Typed[K] extends number ? K : never]: true };

/** New terms from a day on, beginning as the latest ones stand. */
export function NewTerms({ client, latest }: { client: string; latest: Terms | undefined }) {
  const words = useWords(contractWords);
  const tomorrow = addDays(dayOf(useNow()), 1);
  const { typed, put, text, choice, tick } = useTyped(typedFrom(latest, tomorrow, words.field.usualWords));
  const telling = useTell(agreeContract);
  const problem = problemsOf(telling.error);
  const agree = () =>
    telling.mutate({ params: { client }, body: termsOf(typed) }, { onSuccess: () => announce(words.agreed) });

  const amount = (name: Amount, label: string, about?: string) => (
    <NumberInput
      label={label}
      description={about}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      name={fieldOf[name]}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=","
      value={typed[name]}
      error={problem(fieldOf[name]) ?? problem(fieldOf[name].replace(/^terms\./, ''))}
      onChange={(value) => put({ [name]: Number(value) })}
    />
  );

  return (
    <Sheet title={words.new}>
      <p className={classes.note}>{words.newAbout}</p>
      <Form submit={agree} error={telling.error} className={classes.form}>
        <ErrorNotice error={restOf(telling.error, [...Object.values(fieldOf), ...shortFields])} />
        <Fields>
          <TextInput
            type="date"
            label={words.field.effectiveFrom}
            description={words.field.effectiveFromAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={problem('effectiveFrom')}
            {...text('effectiveFrom')}
          />
          {amount('wrapUpSeconds', words.field.wrapUpSeconds, words.field.wrapUpAbout)}
        </Fields>
        <Radio.Group label={words.field.tier} {...choice('tier')}>
          <div className={classes.tiers}>
            <Radio value="1" label={words.field.tierAbout['1']} />
            <Radio value="2" label={words.field.tierAbout['2']} />
          </div>
        </Radio.Group>
        <Fields>
          {amount('includedCalls', words.field.includedCalls)}
          {amount('baseYen', words.field.baseYen)}
          {amount('perExtraCallYen', words.field.perExtraCallYen)}
        </Fields>
        <Fields>
          {amount('targetMinutes', words.field.targetMinutes, words.field.targetAbout)}
          {amount('urgentWindow', words.field.urgentWindow, words.field.windowAbout)}
          {amount('callbackWindow', words.field.callbackWindow)}
        </Fields>
        <Switch label={words.field.mayPromise} description={words.field.mayPromiseAbout} {...tick('mayPromise')} />
        {typed.mayPromise && (
          <TextInput
            label={words.field.words}
            description={words.field.wordsAbout(targetPlace)}
            error={problem('callbackPolicy.mayPromise.words') ?? problem('terms.callbackPolicy.mayPromise.words')}
            {...text('words')}
          />
        )}
        <EndingsFields endings={typed.endings} put={(endings) => put({ endings })} />
        <Buttons>
          <Button type="submit" loading={telling.isPending}>
            {words.agree}
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}

const shortFields = [
  'effectiveFrom',
  'callbackPolicy.mayPromise.words',
  ...Object.values(fieldOf).map((field) => field.replace(/^terms\./, '')),
];
