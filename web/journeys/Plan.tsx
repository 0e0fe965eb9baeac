import { type JourneyShown, planJourney } from '@denwaban/api/journeys';
import { listStaff } from '@denwaban/api/staff';
import { Button, Select, TextInput } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ErrorNotice,
  Facts,
  Form,
  problemsOf,
  restOf,
  Sheet,
  useTyped,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { NextWords } from './NextWords.tsx';
import { journeyWords } from './words.ts';

/** Who is in charge, from when the client wishes to begin, and what is next. */
export function Plan({ journey }: { journey: JourneyShown }) {
  const mayKeep = useMe().abilities.includes('keep_journeys');
  return mayKeep ? <PlanForm journey={journey} /> : <PlanShown journey={journey} />;
}

function PlanShown({ journey: { inCharge, wantedFrom, next } }: { journey: JourneyShown }) {
  const words = useWords(journeyWords);
  const say = useSay();
  return (
    <Sheet title={words.plan.title}>
      <Facts
        facts={[
          { name: words.plan.inCharge, value: inCharge?.name ?? words.nobody },
          { name: words.plan.wantedFrom, value: wantedFrom && say.fullDay(wantedFrom) },
          { name: words.plan.next, value: <NextWords next={next} /> },
        ]}
      />
    </Sheet>
  );
}

function PlanForm({ journey: { client, inCharge, wantedFrom, next } }: { journey: JourneyShown }) {
  const words = useWords(journeyWords);
  const { data } = useAsk(listStaff);
  const telling = useTell(planJourney);
  const said = next.is === 'said' ? next : null;
  const { typed, text, put } = useTyped({
    ...{ inCharge: inCharge?.id ?? null, wantedFrom: wantedFrom ?? '' },
    ...{ words: said?.words ?? '', by: said?.by ?? '' },
  });
  const problem = problemsOf(telling.error);
  const save = () =>
    telling.mutate(
      {
        params: { client },
        body: {
          ...{ inCharge: typed.inCharge, wantedFrom: typed.wantedFrom || null },
          next: typed.words.trim() === '' ? null : { words: typed.words, by: typed.by || null },
        },
      },
      { onSuccess: () => announce(words.plan.saved) },
    );
  return (
    <Sheet title={words.plan.title}>
      <Form submit={save} error={telling.error}>
        <ErrorNotice error={restOf(telling.error, ['inCharge', 'wantedFrom', 'next'])} />
        <Select
          label={words.plan.inCharge}
          placeholder={words.nobody}
          data={(data?.staff ?? [])
            .filter(({ state }) => state !== 'retired')
            .map(({ id, businessName }) => ({ value: id, label: businessName }))}
          value={typed.inCharge}
          onChange={(chosen) => put({ inCharge: chosen })}
          error={problem('inCharge')}
          searchable
          clearable
        />
        <TextInput
          mt="sm"
          type="date"
          label={words.plan.wantedFrom}
          error={problem('wantedFrom')}
          {...text('wantedFrom')}
        />
        <TextInput
          mt="sm"
          label={words.plan.next}
          description={words.plan.nextAbout}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={problem('next.words')}
          {...text('words')}
        />
        <TextInput mt="sm" type="date" label={words.plan.by} error={problem('next.by')} {...text('by')} />
        <Buttons>
          <Button type="submit" loading={telling.isPending}>
            {words.plan.save}
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
