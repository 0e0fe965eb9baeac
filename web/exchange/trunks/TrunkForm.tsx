import { addTrunk, editTrunk, type TrunkShown } from '@denwaban/api/trunks';
import { type Destination, destinations, formatNumber } from '@denwaban/domain/numbers';
import { type Rates, usualRates } from '@denwaban/domain/tolls';
import { Button, NumberInput, PasswordInput, Radio, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useTell } from '../../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Fields, Form, problemsOf, restOf, useTyped } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { type PresetName, presetNames, presets } from './presets.ts';
import { RatesField } from './RatesField.tsx';
import { trunkWords } from './trunk-words.ts';
import classes from './trunks.module.css';

type Props = { trunk: TrunkShown | 'new'; close: () => void };

/** A trunk as the carrier's papers describe it. The password that is kept is not shown, and stays where none is typed. */
export function TrunkForm({ trunk, close }: Props) {
  const words = useWords(trunkWords);
  const { typed, put, text, choice, tick } = useTyped(startOf(trunk));
  const adding = useTell(addTrunk);
  const editing = useTell(editTrunk);
  const { error, isPending } = trunk === 'new' ? adding : editing;
  const problem = problemsOf(error);

  function save() {
    const body = bodyOf(typed);
    const done = {
      onSuccess: () => {
        announce(words.saved);
        close();
      },
    };
    if (trunk === 'new') adding.mutate({ body }, done);
    else editing.mutate({ params: { id: trunk.id }, body }, done);
  }

  const { field } = words;
  const numbers = trunk === 'new' ? [] : trunk.numbers;
  return (
    <Form submit={save} error={error} startsAt="name" className={classes.stack}>
      <ErrorNotice error={restOf(error, named)} />
      {trunk === 'new' && (
        <Select
          label={words.preset}
          description={words.presetAbout}
          data={presetNames.map((value) => ({ value, label: words.presets[value] }))}
          value={typed.preset}
          allowDeselect={false}
          onChange={(chosen) => chosen && put({ preset: chosen as PresetName, ...presets[chosen as PresetName] })}
        />
      )}
      <TextInput
        label={field.name}
        description={field.nameAbout}
        withAsterisk
        error={problem('name')}
        {...text('name')}
      />
      <Radio.Group label={words.fact.joins} {...choice('joins')}>
        <div className={classes.row}>
          <Radio value="account" label={words.joins.account} />
          <Radio value="address" label={words.joins.address} />
        </div>
      </Radio.Group>
      <Fields>
        <TextInput
          label={field.host}
          description={field.hostAbout}
          withAsterisk
          error={problem('host')}
          {...text('host')}
        />
        <NumberInput
          name="port"
          label={field.port}
          description={field.portAbout}
          hideControls
          error={problem('port')}
          value={typed.port}
          onChange={(port) => put({ port: Number(port) })}
        />
      </Fields>
      {typed.joins === 'account' && (
        <Fields>
          <TextInput
            label={field.account}
            description={field.accountAbout}
            autoComplete="off"
            withAsterisk
            error={problem('account')}
            {...text('account')}
          />
          <PasswordInput
            label={field.password}
            description={trunk !== 'new' && trunk.hasPassword ? field.passwordKept : field.passwordAbout}
            autoComplete="new-password"
            error={problem('password')}
            {...text('password')}
          />
        </Fields>
      )}
      <Textarea
        label={field.peers}
        description={field.peersAbout}
        autosize
        minRows={1}
        maxRows={6}
        error={problem('peers')}
        {...text('peers')}
      />
      <Fields>
        <NumberInput
          name="mostCalls"
          label={field.mostCalls}
          description={field.mostCallsAbout}
          min={1}
          error={problem('mostCalls')}
          value={typed.mostCalls}
          onChange={(most) => put({ mostCalls: Number(most) })}
        />
        <Select
          name="shownNumber"
          label={field.shownNumber}
          description={field.callerIdAbout}
          clearable
          disabled={numbers.length === 0}
          data={numbers.map((value) => ({ value, label: formatNumber(value) }))}
          error={problem('shownNumber')}
          value={typed.shownNumber}
          onChange={(shownNumber) => put({ shownNumber })}
        />
      </Fields>
      <RatesField rings={typed.rings} rates={typed.rates} change={put} problem={problem} />
      <NumberInput
        name="mostYenADay"
        label={field.mostYenADay}
        description={field.mostYenADayAbout}
        min={0}
        thousandSeparator
        suffix={field.yen}
        error={problem('mostYenADay')}
        value={typed.mostYenADay}
        onChange={(most) => put({ mostYenADay: Number(most) })}
      />
      <Switch label={field.open} {...tick('open')} />
      <Buttons>
        <Button type="submit" loading={isPending}>
          {trunk === 'new' ? words.add : words.save}
        </Button>
      </Buttons>
    </Form>
  );
}

const named = [
  ...['name', 'host', 'port', 'account', 'password', 'peers', 'mostCalls', 'shownNumber', 'mostYenADay'],
  ...destinations.map((to) => `rates.${to}`),
];

function startOf(trunk: TrunkShown | 'new') {
  if (trunk === 'new')
    return {
      ...{ preset: 'other' as PresetName, ...presets.other, name: '', account: '', password: '', peers: '' },
      ...{ mostCalls: 4, rings: ['fixed', 'mobile', 'ip', 'free'] as Destination[] },
      ...{ rates: usualRates as Rates, mostYenADay: 10_000, shownNumber: null as string | null, open: true },
    };
  const { name, joins, host, port, account, peers, mostCalls, rings, shownNumber, state } = trunk;
  const { rates, mostYenADay } = trunk;
  return {
    ...{ preset: 'other' as PresetName, name, joins, host, port, account, password: '' },
    ...{ peers: peers.join('\n'), mostCalls, rings, shownNumber, open: state === 'open' },
    ...{ rates: rates as Rates, mostYenADay },
  };
}

function bodyOf({ preset: _, open, peers, ...typed }: ReturnType<typeof startOf>) {
  const state = open ? ('open' as const) : ('closed' as const);
  const listed = peers.split(/[\s,、]+/).filter((peer) => peer !== '');
  return { ...typed, peers: listed, state };
}
