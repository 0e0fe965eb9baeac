import { type ReportPolicyShown, setReportPolicy } from '@denwaban/api/reports';
import { type ReportFormat, reportFormats } from '@denwaban/domain/reports';
import { Button, Checkbox, Radio, Switch, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { officeReportWords } from './office-words.ts';
import classes from './reports.module.css';

type Props = { client: string; policy: ReportPolicyShown; people: readonly Person[]; mayEdit: boolean };
type Person = { id: string; name: string };

const fields = ['cutOff', 'formats', 'recipients'];

/** When a client's report is issued, to whom and as what. */
export function PolicyForm({ client, policy, people, mayEdit }: Props) {
  const words = useWords(officeReportWords);
  const telling = useTell(setReportPolicy);
  const { typed, put, text, choice, tick } = useTyped(startOf(policy));
  const problem = problemsOf(telling.error);

  function save() {
    const cutOff = typed.ends === 'hours' ? 'end_of_hours' : typed.time.normalize('NFKC').trim();
    const { days, recipients, formats } = typed;
    const body = { state: typed.isOn ? ('on' as const) : ('off' as const), cutOff, days, recipients, formats };
    telling.mutate({ params: { client }, body }, { onSuccess: () => announce(words.saved) });
  }

  return (
    <Form submit={save} error={telling.error} className={classes.stack}>
      <ErrorNotice error={restOf(telling.error, fields)} />
      <fieldset disabled={!mayEdit} className={classes.fieldset}>
        <Switch label={words.state} {...tick('isOn')} />
        <Radio.Group label={words.cutOff} {...choice('ends')}>
          <div className={classes.checks}>
            <Radio value="hours" label={words.endOfHours} />
            <Radio value="time" label={words.atTime} />
            {typed.ends === 'time' && (
              <TextInput
                aria-label={words.time}
                w={110}
                maxLength={5}
                inputMode="numeric"
                error={problem('cutOff')}
                {...text('time')}
              />
            )}
          </div>
        </Radio.Group>
        <p className={classes.none}>{words.timeAbout}</p>
        <Radio.Group label={words.days} {...choice('days')}>
          <div className={classes.checks}>
            {(['every_day', 'business_days'] as const).map((days) => (
              <Radio key={days} value={days} label={words.daysOf[days]} />
            ))}
          </div>
        </Radio.Group>
        <Checkbox.Group
          label={words.recipients}
          description={words.recipientsAbout}
          error={problem('recipients')}
          value={typed.recipients}
          onChange={(recipients) => put({ recipients })}
        >
          <div className={classes.checks}>
            {people.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox.Group
          label={words.formats}
          error={problem('formats')}
          value={typed.formats}
          onChange={(formats) => put({ formats: formats as ReportFormat[] })}
        >
          <div className={classes.checks}>
            {reportFormats.map((format) => (
              <Checkbox key={format} name="formats" value={format} label={words.format[format]} />
            ))}
          </div>
        </Checkbox.Group>
        <Standing policy={policy} />
        {mayEdit && (
          <Buttons>
            <Button type="submit" loading={telling.isPending}>
              {words.save}
            </Button>
          </Buttons>
        )}
      </fieldset>
    </Form>
  );
}

function startOf({ state, cutOff, days, recipients, formats }: ReportPolicyShown) {
  const ends = cutOff === 'end_of_hours' ? 'hours' : 'time';
  return { isOn: state === 'on', ends, time: ends === 'time' ? cutOff : '18:00', days, recipients, formats };
}

/** When the next one goes, and whom it reaches as things stand. */
function Standing({ policy: { nextAt, receivers } }: { policy: ReportPolicyShown }) {
  const words = useWords(officeReportWords);
  const say = useSay();
  const reached = receivers.filter(({ reachable }) => reachable);
  const others = receivers.filter(({ reachable }) => !reachable);
  const names = (people: readonly Person[]) => say.list(people.map(({ name }) => name));
  return (
    <div className={classes.none}>
      <div>{nextAt ? words.nextAt(`${say.day(nextAt)} ${say.time(nextAt)}`) : words.off}</div>
      {reached.length > 0 ? <div>{words.receivers(names(reached))}</div> : <div>{words.nobody}</div>}
      {others.length > 0 && <div>{words.unreachable(names(others))}</div>}
    </div>
  );
}
