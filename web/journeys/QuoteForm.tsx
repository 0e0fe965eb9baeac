import { agreeContract } from '@denwaban/api/contracts';
import { type JourneyShown, quoteJourney } from '@denwaban/api/journeys';
import { untilAgreed } from '@denwaban/domain/contracts';
import { Button, NumberInput, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ConfirmButton,
  ErrorNotice,
  Fields,
  Form,
  OneOf,
  problemsOf,
  Sheet,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './journeys.module.css';
import { journeyWords } from './words.ts';

/** 見積: what a contract would say, and the press that makes it one. */
export function QuoteForm({ journey: { client, quote } }: { journey: JourneyShown }) {
  const words = useWords(journeyWords).quote;
  const { abilities } = useMe();
  const telling = useTell(quoteJourney);
  const { typed, put, text } = useTyped({
    ...{ tier: quote?.tier ?? 1, includedCalls: quote?.includedCalls ?? 50 },
    ...{ baseYen: quote?.baseYen ?? null, perExtraCallYen: quote?.perExtraCallYen ?? null },
    effectiveFrom: quote?.effectiveFrom ?? '',
  });
  const problem = problemsOf(telling.error);
  const amount = (name: 'includedCalls' | 'baseYen' | 'perExtraCallYen') => ({
    name,
    value: typed[name] ?? '',
    onChange: (value: string | number) => put({ [name]: value === '' ? null : Number(value) }),
    error: problem(name),
    ...{ min: 0, allowDecimal: false, thousandSeparator: ',' },
  });
  const save = () =>
    telling.mutate({
      params: { client },
      body: {
        ...{ tier: typed.tier, includedCalls: typed.includedCalls ?? 0 },
        ...{ baseYen: typed.baseYen, perExtraCallYen: typed.perExtraCallYen },
        effectiveFrom: typed.effectiveFrom || null,
      },
    });
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{words.about}</p>
      <Form submit={save} error={telling.error}>
        <fieldset disabled={!abilities.includes('keep_journeys')} className={classes.bare}>
          <OneOf
            mb="md"
            label={words.tier}
            values={[1, 2]}
            words={words.tiers}
            chosen={typed.tier}
            choose={(tier) => put({ tier })}
          />
          <Fields>
            <NumberInput label={words.includedCalls} {...amount('includedCalls')} />
            <NumberInput label={words.baseYen} {...amount('baseYen')} />
            <NumberInput label={words.perExtraCallYen} {...amount('perExtraCallYen')} />
            <TextInput
              type="date"
              label={words.effectiveFrom}
              error={problem('effectiveFrom')}
              {...text('effectiveFrom')}
            />
          </Fields>
          <ErrorNotice error={telling.error} />
          <Buttons>
            <Button type="submit" variant="default" loading={telling.isPending}>
              {words.save}
            </Button>
            {abilities.includes('edit_clients') && <Agree client={client} quote={quote} />}
          </Buttons>
        </fieldset>
      </Form>
    </Sheet>
  );
}

function Agree({ client, quote }: { client: string; quote: JourneyShown['quote'] }) {
  const words = useWords(journeyWords).quote;
  const telling = useTell(agreeContract);
  if (!quote || quote.baseYen === null || quote.perExtraCallYen === null || quote.effectiveFrom === null) {
    return <span className={classes.about}>{words.unpriced}</span>;
  }
  const { effectiveFrom, tier, includedCalls, baseYen, perExtraCallYen } = quote;
  const { wrapUpSeconds, callbackPolicy, relayWindowMinutes } = untilAgreed;
  const usual = { wrapUpSeconds, callbackPolicy, relayWindowMinutes };
  const terms = { ...usual, tier, includedCalls, baseYen, perExtraCallYen };
  return (
    <>
      <ConfirmButton
        color="ai"
        loading={telling.isPending}
        asks={words.agreeAsks}
        yes={words.agree}
        act={() =>
          telling.mutate(
            { params: { client }, body: { effectiveFrom, terms } },
            { onSuccess: () => announce(words.agreed) },
          )
        }
      >
        {words.agree}
      </ConfirmButton>
      <ErrorNotice error={telling.error} />
    </>
  );
}
