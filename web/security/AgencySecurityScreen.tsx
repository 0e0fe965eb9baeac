import { getSecurityPolicy, type SecurityPolicyShown, setSecurityPolicy } from '@denwaban/api/security';
import { demands } from '@denwaban/domain/security';
import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { Refused, useAsk, useTell } from '../kit/ask/index.ts';
import {
  Answered,
  announce,
  Buttons,
  ErrorNotice,
  Form,
  PageTitle,
  problemsOf,
  restOf,
  Sheet,
  Sheets,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { MonitoringShown } from '../monitoring/MonitoringShown.tsx';
import classes from './security.module.css';
import { securityWords } from './words.ts';

/** What the agency asks of everybody who signs in. */
export function AgencySecurityScreen() {
  const words = useWords(securityWords).agency;
  const asked = useAsk(getSecurityPolicy);
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Answered asked={asked}>{(policy) => <Fill policy={policy} />}</Answered>
      <MonitoringShown />
    </>
  );
}

function Fill({ policy }: { policy: SecurityPolicyShown }) {
  const words = useWords(securityWords).agency;
  const telling = useTell(setSecurityPolicy);
  const { typed, put, text, choice } = useTyped({
    demand: policy.demand,
    idleMinutes: String(policy.idleMinutes ?? ''),
    mostHours: String(policy.mostHours ?? ''),
    addresses: policy.addresses.join('\n'),
  });
  const problem = problemsOf(telling.error);
  const lines = typed.addresses.split('\n');

  function submit() {
    const { demand, idleMinutes, mostHours } = typed;
    const body = { demand, idleMinutes: numberOf(idleMinutes), mostHours: numberOf(mostHours), addresses: lines };
    telling.mutate({ body }, { onSuccess: () => announce(words.saved) });
  }

  return (
    <Form submit={submit} error={telling.error}>
      <Sheets>
        <ErrorNotice
          error={restOf(telling.error, ['idleMinutes', 'mostHours', ...lines.map((_, at) => `addresses.${at}`)])}
        />
        <Sheet title={words.demand}>
          <Radio.Group aria-label={words.demand} description={words.demandAbout} {...choice('demand')}>
            <Stack gap="xs" mt="xs" mb="md">
              {demands.map((demand) => (
                <Radio key={demand} value={demand} label={words.demands[demand]} />
              ))}
            </Stack>
          </Radio.Group>
          <Without policy={policy} />
        </Sheet>
        <Sheet title={words.sessions}>
          <Stack>
            <TextInput
              inputMode="numeric"
              w={320}
              label={words.idleMinutes}
              description={words.idleAbout}
              error={problem('idleMinutes')}
              {...text('idleMinutes')}
            />
            <TextInput
              inputMode="numeric"
              w={320}
              label={words.mostHours}
              description={words.mostAbout}
              error={problem('mostHours')}
              {...text('mostHours')}
            />
          </Stack>
        </Sheet>
        <Sheet title={words.addresses}>
          <TextArea
            className={classes.addresses}
            aria-label={words.addresses}
            description={words.addressesAbout}
            minRows={3}
            maw={480}
            error={firstOf(telling.error, lines)}
            {...text('addresses')}
          />
          <p className={classes.soft}>
            {words.from(policy.from)}　
            {!lines.includes(policy.from) && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => put({ addresses: [...lines.filter((line) => line.trim()), policy.from].join('\n') })}
              >
                {words.addMine}
              </Button>
            )}
          </p>
        </Sheet>
        <Buttons>
          <Button type="submit" loading={telling.isPending}>
            {words.save}
          </Button>
        </Buttons>
      </Sheets>
    </Form>
  );
}

function Without({ policy: { without } }: { policy: SecurityPolicyShown }) {
  const words = useWords(securityWords).agency;
  const say = useSay();
  if (without.length === 0) return <p className={classes.soft}>{words.allHave}</p>;
  return (
    <p className={classes.soft}>
      {words.without(say.number(without.length))}（{without.map(({ name }) => name).join('・')}）
    </p>
  );
}

/** Which line cannot be read, with the words for it. */
function firstOf(error: unknown, lines: readonly string[]): string | undefined {
  if (!(error instanceof Refused)) return undefined;
  const wrong = error.problems.find(({ field }) => field.startsWith('addresses'));
  if (!wrong) return undefined;
  const line = lines[Number(wrong.field.split('.')[1])];
  return line ? `${line.trim()}: ${wrong.message}` : wrong.message;
}

/** Nothing typed is no limit; what is no number is left for the server to refuse. */
function numberOf(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : -1;
}
