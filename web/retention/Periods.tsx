import { agreeRetention, previewRetention, type RetentionShown } from '@denwaban/api/retention';
import type { Days } from '@denwaban/domain/retention';
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, Buttons, ErrorNotice, Facts, Fields, Form, problemsOf, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { retentionWords } from './words.ts';

type Props = { client: string; kept: RetentionShown };

/** The periods of one client, and what would go under them before anything does. */
export function Periods({ client, kept: { periods, agreed } }: Props) {
  const words = useWords(retentionWords);
  const say = useSay();
  const now = useNow();
  const [days, setDays] = useState(() => Object.fromEntries(periods.map(({ kind, days }) => [kind, days])) as Days);
  const saving = useTell(agreeRetention);
  const looking = useTell(previewRetention);
  const error = saving.error ?? looking.error;
  const problem = problemsOf(error);
  const asked = { params: { client }, body: { days } };
  return (
    <Sheet title={words.title}>
      <p>{words.about}</p>
      <p>{agreed ? words.agreed(agreed.by, say.when(agreed.at, now)) : words.usual}</p>
      <Form submit={() => saving.mutate(asked, { onSuccess: () => announce(words.saved) })} error={error}>
        <ErrorNotice error={error} />
        <Fields>
          {periods.map(({ kind, least, most }) => (
            <NumberInput
              key={kind}
              name={kind}
              label={words.kind[kind]}
              description={`${words.from[kind]} · ${words.range(say.number(least), say.number(most))}`}
              suffix={` ${words.days}`}
              value={days[kind]}
              allowDecimal={false}
              allowNegative={false}
              error={problem(kind)}
              onChange={(value) => setDays({ ...days, [kind]: Number(value) })}
            />
          ))}
        </Fields>
        <Buttons>
          <Button type="submit" loading={saving.isPending}>
            {words.save}
          </Button>
          <Button variant="default" loading={looking.isPending} onClick={() => looking.mutate(asked)}>
            {words.preview}
          </Button>
        </Buttons>
      </Form>
      <div role="status">{looking.data && <Outlook goes={looking.data.goes} />}</div>
    </Sheet>
  );
}

type Goes = { kind: string; count: number; oldest: string | null }[];

function Outlook({ goes }: { goes: Goes }) {
  const words = useWords(retentionWords);
  const say = useSay();
  const now = useNow();
  const some = goes.filter(({ count }) => count > 0);
  if (some.length === 0) return <p>{words.nothingGoes}</p>;
  const facts = some.map(({ kind, count, oldest }) => ({
    name: words.kind[kind] ?? kind,
    value: words.goes(say.number(count), oldest ? say.when(oldest, now) : ''),
  }));
  return (
    <>
      <h3>{words.previewTitle}</h3>
      <Facts facts={facts} />
    </>
  );
}
