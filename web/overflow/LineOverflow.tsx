import { type ClientOverflow, type OverflowShown, setOverflow } from '@denwaban/api/overflow';
import { overflowBounds } from '@denwaban/domain/overflow';
import { Button, Checkbox, NumberInput, Radio, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { OverflowTree } from './OverflowTree.tsx';
import classes from './overflow.module.css';
import { overflowWords } from './words.ts';

type Line = ClientOverflow['lines'][number];
type Props = { line: Line; mayEdit: boolean };

const limits = Object.keys(overflowBounds) as (keyof typeof overflowBounds)[];

/** When callers of a line overflow, what they are offered then, and how that goes. */
export function LineOverflow({ line, mayEdit }: Props) {
  const words = useWords(overflowWords);
  const [drafted, draft] = useState<OverflowShown | null>(line.overflow);
  const telling = useTell(setOverflow);
  const save = (overflow: OverflowShown | null) =>
    telling.mutate({ params: { id: line.id }, body: { overflow } }, { onSuccess: () => announce(words.saved) });
  if (!drafted)
    return (
      <div className={classes.stack}>
        <p className={classes.soft}>{words.off}</p>
        {mayEdit && (
          <Buttons>
            <Button variant="default" onClick={() => draft(usual(line))}>
              {words.turnOn}
            </Button>
          </Buttons>
        )}
      </div>
    );
  return (
    <div className={classes.columns}>
      <Form submit={() => save(drafted)} error={telling.error} className={classes.stack}>
        <ErrorNotice error={restOf(telling.error, limits)} />
        <fieldset disabled={!mayEdit} className={classes.stack}>
          <When overflow={drafted} error={telling.error} change={draft} />
          <What line={line} overflow={drafted} change={draft} />
          <Switch
            label={words.others}
            description={words.othersAbout}
            checked={drafted.others}
            onChange={({ currentTarget }) => draft({ ...drafted, others: currentTarget.checked })}
          />
        </fieldset>
        {mayEdit && (
          <Buttons>
            <Button type="submit" loading={telling.isPending}>
              {words.save}
            </Button>
            <Button variant="subtle" onClick={() => (line.overflow ? save(null) : draft(null))}>
              {words.turnOff}
            </Button>
          </Buttons>
        )}
      </Form>
      <OverflowTree overflow={drafted} />
    </div>
  );
}

type PartProps = { overflow: OverflowShown; change: (overflow: OverflowShown) => void };

function When({ overflow, change, error }: PartProps & { error: unknown }) {
  const words = useWords(overflowWords);
  const unit = { waitedSeconds: words.seconds, expectedMinutes: words.minutes, before: words.people };
  return (
    <div className={classes.group}>
      <h3>{words.when}</h3>
      <p className={classes.soft}>{words.whenAbout}</p>
      <div className={classes.limits}>
        {limits.map((limit) => (
          <NumberInput
            key={limit}
            name={limit}
            label={words[limit]}
            error={problemsOf(error)(limit)}
            min={overflowBounds[limit][0]}
            max={overflowBounds[limit][1]}
            suffix={` ${unit[limit]}`}
            allowDecimal={false}
            value={overflow[limit] ?? ''}
            onChange={(typed) => change({ ...overflow, [limit]: typed === '' ? null : Number(typed) })}
          />
        ))}
      </div>
    </div>
  );
}

function What({ line: { can }, overflow, change }: PartProps & { line: Line }) {
  const words = useWords(overflowWords);
  const { does } = overflow;
  const chosen = does.is === 'asks' ? does.choices : [];
  const may = { asks: can.ask, voicemail: can.takeMessages, waits: true };
  const choose = (is: string) => change({ ...overflow, does: doing(is as typeof does.is, can) });
  return (
    <div className={classes.group}>
      <Radio.Group label={<h3>{words.does}</h3>} value={does.is} onChange={choose}>
        <div className={classes.options}>
          {(['asks', 'voicemail', 'waits'] as const).map((is) => (
            <Radio
              key={is}
              value={is}
              label={words.doesAs[is]}
              disabled={!may[is]}
              description={may[is] ? undefined : words.cannot[is === 'asks' ? 'ask' : 'takeMessages']}
            />
          ))}
        </div>
      </Radio.Group>
      {does.is === 'asks' && (
        <Checkbox.Group
          label={words.choices}
          value={chosen}
          onChange={(choices) => change({ ...overflow, does: { is: 'asks', choices: choices as typeof chosen } })}
        >
          <div className={classes.options}>
            <Checkbox
              value="callback"
              label={words.choice.callback}
              disabled={!can.ringBack}
              description={can.ringBack ? undefined : words.cannot.ringBack}
            />
            <Checkbox
              value="voicemail"
              label={words.choice.voicemail}
              disabled={!can.takeMessages}
              description={can.takeMessages ? undefined : words.cannot.takeMessages}
            />
          </div>
        </Checkbox.Group>
      )}
    </div>
  );
}

function doing(is: OverflowShown['does']['is'], can: Line['can']): OverflowShown['does'] {
  if (is !== 'asks') return { is };
  return {
    is,
    choices: [...(can.ringBack ? (['callback'] as const) : []), ...(can.takeMessages ? (['voicemail'] as const) : [])],
  };
}

/** What is proposed to whoever switches it on. */
function usual({ can }: Line): OverflowShown {
  const does = doing(can.ask ? 'asks' : 'waits', can);
  return { waitedSeconds: 60, expectedMinutes: 5, before: null, others: !can.ask, does };
}
