import type { LineMenu } from '@denwaban/api/menus';
import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { Sign } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { AsksFields } from './AsksFields.tsx';
import { DeskFields } from './DeskFields.tsx';
import type { DraftPart } from './draft.ts';
import { menuFormWords } from './form-words.ts';
import classes from './menus.module.css';
import type { ProblemAt } from './Problem.tsx';
import { WhenFields } from './WhenFields.tsx';

type Props = {
  part: DraftPart;
  /** Its place, from 0, `of` so many. */
  at: number;
  of: number;
  line: LineMenu;
  speaks: boolean;
  isNeverMet: boolean;
  problem: ProblemAt;
  put: (change: Partial<DraftPart>) => void;
  /** Where there is more or less of it, the cursor goes on to the field of that name. */
  rearrange: (change: Partial<DraftPart>, focus: string) => void;
  move: (at: number, to: number) => void;
  remove: (at: number) => void;
};

/** When a part holds, and how a call begins then. */
export function PartFields({ part, at, isNeverMet, problem, put, rearrange, line, speaks, ...place }: Props) {
  const words = useWords(menuFormWords);
  const say = useSay();
  const field = `parts.${at}`;
  const { when, begins } = part;
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.head}>{words.part(say.number(at + 1))}</legend>
      <Moves at={at} {...place} />
      <WhenFields
        when={when}
        field={`${field}.when`}
        problem={problem}
        put={(change) => put({ when: { ...when, ...change } })}
      />
      {isNeverMet && !problem(`${field}.when`) && (
        <p className={classes.warning} role="status">
          <Sign tone="attention" size={13} />
          {words.neverMet}
        </p>
      )}
      <Begins begins={begins} can={line.can} field={field} put={put} />
      {begins.is === 'desk' && (
        <DeskFields
          desk={begins}
          field={`${field}.begins`}
          problem={problem}
          put={(change) => put({ begins: { ...begins, ...change } })}
        />
      )}
      {begins.is === 'keys' && (
        <AsksFields
          asks={begins}
          field={`${field}.begins`}
          line={line}
          speaks={speaks}
          problem={problem}
          put={(change) => put({ begins: { ...begins, ...change } })}
          rearrange={(change, focus) => rearrange({ begins: { ...begins, ...change } }, focus)}
        />
      )}
    </fieldset>
  );
}

function Moves({ at, of, move, remove }: Pick<Props, 'at' | 'of' | 'move' | 'remove'>) {
  const words = useWords(menuFormWords);
  const nth = useSay().number(at + 1);
  return (
    <div className={classes.moves}>
      <ActionIcon
        name={`parts.${at}.up`}
        variant="default"
        size="lg"
        aria-label={words.up(nth)}
        disabled={at === 0}
        onClick={() => move(at, at - 1)}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        name={`parts.${at}.down`}
        variant="default"
        size="lg"
        aria-label={words.down(nth)}
        disabled={at === of - 1}
        onClick={() => move(at, at + 1)}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.removePart(nth)} onClick={() => remove(at)}>
        <IconTrash size={18} />
      </ActionIcon>
    </div>
  );
}

type BeginsProps = {
  begins: DraftPart['begins'];
  can: LineMenu['can'];
  field: string;
  put: Props['put'];
};

function Begins({ begins, can, field, put }: BeginsProps) {
  const words = useWords(menuFormWords);
  const may = { us: true, desk: can.ringDesk, keys: can.ask, voicemail: can.takeMessages };
  const lacking = (['ringDesk', 'ask', 'takeMessages'] as const).filter((each) => !can[each]);
  const kinds = ['us', 'desk', 'keys', 'voicemail'] as const;
  return (
    <NativeSelect
      name={`${field}.begins.is`}
      label={words.begins}
      size="md"
      description={lacking.map((each) => words.cannot[each]).join('') || undefined}
      value={begins.is}
      data={kinds.map((value) => ({ value, label: words.beginsAs[value], disabled: !may[value] }))}
      onChange={({ currentTarget: { value } }) => put({ begins: { ...begins, is: value as typeof begins.is } })}
    />
  );
}
