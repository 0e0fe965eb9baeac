import type { ContactShown } from '@denwaban/api/contacts';
import { agreeTransfers, getTransferTerms, type TransferTermsShown } from '@denwaban/api/transfers';
import { presenceStates } from '@denwaban/domain/contacts';
import { Button, Checkbox, Group, NumberInput, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, Buttons, ErrorNotice, problemsOf, restOf, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './transfers.module.css';
import { transferWords } from './words.ts';

type Props = { client: string; contacts: readonly ContactShown[]; mayEdit: boolean };

/** What is agreed with a client about transfers. */
export function TransferTermsPart({ client, contacts, mayEdit }: Props) {
  const words = useWords(transferWords).terms;
  const asked = useAsk(getTransferTerms, { params: { client } });
  return (
    <Sheet title={words.title}>
      <p className={classes.how}>{words.about}</p>
      <Answered asked={asked}>
        {(terms) => (
          <Terms key={JSON.stringify(terms)} terms={terms} client={client} contacts={contacts} mayEdit={mayEdit} />
        )}
      </Answered>
    </Sheet>
  );
}

const kindsOf = { none: [], warm: ['warm'], both: ['warm', 'cold'] } as const;

function Terms({ terms: kept, client, contacts, mayEdit }: Props & { terms: TransferTermsShown }) {
  const all = useWords(transferWords);
  const words = all.terms;
  const [terms, setTerms] = useState(kept);
  const telling = useTell(agreeTransfers);
  const problem = problemsOf(telling.error);
  const put = (change: Partial<TransferTermsShown>) => setTerms({ ...terms, ...change });
  const how = terms.kinds.length === 0 ? 'none' : terms.kinds.includes('cold') ? 'both' : 'warm';

  function submit(event: FormEvent) {
    event.preventDefault();
    telling.mutate({ params: { client }, body: terms }, { onSuccess: () => announce(words.saved) });
  }

  return (
    <form onSubmit={submit}>
      <fieldset disabled={!mayEdit} className={classes.terms}>
        <ErrorNotice error={restOf(telling.error, ['presences', 'seconds'])} />
        <Radio.Group
          label={words.kinds}
          value={how}
          onChange={(value) => put({ kinds: [...kindsOf[value as keyof typeof kindsOf]] })}
        >
          <Stack gap={6} mt={4}>
            {(['none', 'warm', 'both'] as const).map((value) => (
              <Radio key={value} value={value} label={words.kindOf[value]} />
            ))}
          </Stack>
        </Radio.Group>
        {how !== 'none' && (
          <>
            <Whom terms={terms} contacts={contacts} put={put} />
            <Checkbox.Group
              label={words.presences}
              error={problem('presences')}
              value={terms.presences}
              onChange={(presences) => put({ presences: presences as TransferTermsShown['presences'] })}
            >
              <Group mt={4}>
                {presenceStates.map((state) => (
                  <Checkbox key={state} value={state} label={all.presence[state]} />
                ))}
              </Group>
            </Checkbox.Group>
            <Radio.Group
              label={words.when}
              value={terms.when}
              onChange={(when) => put({ when: when as TransferTermsShown['when'] })}
            >
              <Group mt={4}>
                {(['in_hours', 'always'] as const).map((value) => (
                  <Radio key={value} value={value} label={words.whens[value]} />
                ))}
              </Group>
            </Radio.Group>
            <NumberInput
              label={words.seconds}
              description={words.shown}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              w={280}
              allowDecimal={false}
              error={problem('seconds')}
              value={terms.seconds}
              onChange={(seconds) => put({ seconds: Number(seconds) })}
            />
          </>
        )}
      </fieldset>
      {mayEdit && (
        <Buttons>
          <Button type="submit" loading={telling.isPending}>
            {words.save}
          </Button>
        </Buttons>
      )}
    </form>
  );
}

type WhomProps = {
  terms: TransferTermsShown;
  contacts: readonly ContactShown[];
  put: (change: Partial<TransferTermsShown>) => void;
};

function Whom({ terms: { contacts: chosen, typed }, contacts, put }: WhomProps) {
  const words = useWords(transferWords).terms;
  return (
    <div>
      <Radio.Group
        label={words.whom}
        value={chosen === 'all' ? 'all' : 'some'}
        onChange={(value) => put({ contacts: value === 'all' ? 'all' : [] })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="all" label={words.all} />
          <Radio value="some" label={words.some} />
        </Stack>
      </Radio.Group>
      {chosen !== 'all' && (
        <Checkbox.Group value={chosen} onChange={(ids) => put({ contacts: ids })}>
          <div className={classes.people}>
            {contacts.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Checkbox
        mt={8}
        label={words.typed}
        checked={typed}
        onChange={({ currentTarget }) => put({ typed: currentTarget.checked })}
      />
    </div>
  );
}
