import type { LineWish } from '@denwaban/domain/changes';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import type { AskedFor } from './Asking.tsx';
import classes from './changes.module.css';
import { changeWords } from './words.ts';

type Wishes = Extract<AskedFor, { kind: 'lines' }>['lines'];
type Known = { id: string; label: string; number: string | null };
type Problem = (field: string) => string | undefined;
type Props = { known: readonly Known[]; wishes: Wishes; put: (wishes: Wishes) => void; problem: Problem };

/** What is wished of each line there is, and lines there are to be. */
export function AskLines({ known, wishes, put, problem }: Props) {
  const words = useWords(changeWords).own;
  const change = (at: number, wish: LineWish | null) =>
    put(wish ? wishes.map((each, place) => (place === at ? wish : each)) : wishes.filter((_, place) => place !== at));
  const added = wishes.map((wish, at) => ({ wish, at })).filter(({ wish }) => wish.line === null);
  return (
    <Sheet title={words.lines}>
      {known.length === 0 && <p className={classes.soft}>{words.noLines}</p>}
      {known.map((line) => {
        const at = wishes.findIndex((wish) => wish.line === line.id);
        return (
          <Wish
            key={line.id}
            line={line}
            wish={wishes[at]}
            put={(wish) => (at >= 0 ? change(at, wish) : wish && put([...wishes, wish]))}
            field={`lines.${at}`}
            problem={problem}
          />
        );
      })}
      {added.map(({ wish, at }) => (
        <div key={`new ${at}`} className={classes.wish}>
          <Details wish={wish} put={(changed) => change(at, changed)} field={`lines.${at}`} problem={problem} />
          <Button variant="subtle" size="sm" onClick={() => change(at, null)}>
            {words.removeLine}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        size="sm"
        mt="md"
        leftSection={<IconPlus size={16} />}
        onClick={() => put([...wishes, { wish: 'add', line: null, label: '', number: '', forwarding: '' }])}
      >
        {words.addLine}
      </Button>
    </Sheet>
  );
}

type WishProps = {
  line: Known;
  wish: LineWish | undefined;
  put: (wish: LineWish | null) => void;
  field: string;
  problem: Problem;
};

function Wish({ line, wish, put, field, problem }: WishProps) {
  const words = useWords(changeWords);
  const choose = (chosen: string) => {
    if (chosen === 'keep') return put(null);
    const { id, label } = line;
    return put({ ...(wish ?? { label, number: '', forwarding: '' }), line: id, wish: chosen as 'change' | 'close' });
  };
  return (
    <div className={classes.wish}>
      <div className={classes.top}>
        <strong>{line.label}</strong>
        {line.number && <span>{formatNumber(line.number)}</span>}
      </div>
      <SegmentedControl
        aria-label={words.own.wishFor(line.label)}
        value={wish?.wish ?? 'keep'}
        onChange={choose}
        data={[
          { value: 'keep', label: words.own.keep },
          { value: 'change', label: words.wish.change },
          { value: 'close', label: words.wish.close },
        ]}
      />
      {wish?.wish === 'change' && <Details wish={wish} put={put} field={field} problem={problem} />}
    </div>
  );
}

type DetailsProps = { wish: LineWish; put: (wish: LineWish) => void; field: string; problem: Problem };

function Details({ wish, put, field, problem }: DetailsProps) {
  const words = useWords(changeWords).own;
  const text = (name: 'label' | 'number' | 'forwarding') => ({
    name: `${field}.${name}`,
    value: wish[name],
    error: problem(`${field}.${name}`),
    onChange: (event: { currentTarget: { value: string } }) => put({ ...wish, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput label={words.label} {...text('label')} />
      <TextInput label={words.number} type="tel" {...text('number')} />
      <TextInput label={words.forwarding} placeholder={words.forwardingExample} {...text('forwarding')} />
    </>
  );
}
