import type { LineMenu } from '@denwaban/api/menus';
import { menuBounds } from '@denwaban/domain/menus';
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { TextArea } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { DeskFields } from './DeskFields.tsx';
import { changedAt, type DraftBegins, type DraftKey, type DraftLeads, nextKey, without } from './draft.ts';
import { menuFormWords } from './form-words.ts';
import { ListenToWords } from './ListenToWords.tsx';
import classes from './menus.module.css';
import { Problem, type ProblemAt } from './Problem.tsx';

type Asks = Pick<DraftBegins, 'words' | 'keys' | 'otherwise'>;
type Props = {
  asks: Asks;
  field: string;
  line: LineMenu;
  speaks: boolean;
  problem: ProblemAt;
  put: (change: Partial<Asks>) => void;
  rearrange: (change: Partial<Asks>, focus: string) => void;
};

/** What is said, the keys, and where each of them leads. */
export function AsksFields({ asks, field, line, speaks, problem, put, rearrange }: Props) {
  const words = useWords(menuFormWords);
  const { keys, otherwise } = asks;
  const next = nextKey(keys);
  return (
    <>
      <TextArea
        name={`${field}.words`}
        label={words.words}
        description={words.wordsAbout}
        lang="ja"
        maxLength={menuBounds.words}
        error={problem(`${field}.words`)}
        value={asks.words}
        onChange={({ currentTarget }) => put({ words: currentTarget.value })}
      />
      <ListenToWords line={line.id} words={asks.words} speaks={speaks} />
      <fieldset className={classes.keys}>
        <legend>{words.keys}</legend>
        <div className={classes.titles} aria-hidden>
          <span>{words.key}</span>
          <span>{words.name}</span>
          <span>{words.leads}</span>
        </div>
        <ul>
          {keys.map((key, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a key is its place while it is typed
            <li key={at}>
              <KeyFields
                typed={key}
                at={at}
                field={`${field}.keys.${at}`}
                can={line.can}
                problem={problem}
                put={(change) => put({ keys: changedAt(keys, at, change) })}
                remove={() => rearrange({ keys: without(keys, at) }, besides(`${field}.keys`, keys.length - 1, at))}
              />
            </li>
          ))}
        </ul>
        <Problem says={problem(`${field}.keys`)} />
        <Button
          name={`${field}.keys`}
          variant="subtle"
          size="sm"
          leftSection={<IconPlus size={16} />}
          disabled={next === null}
          onClick={() => next && rearrange({ keys: [...keys, next] }, `${field}.keys.${keys.length}.key`)}
        >
          {words.addKey}
        </Button>
      </fieldset>
      <LeadsSelect
        label={words.otherwise}
        about={words.otherwiseAbout}
        leads={otherwise}
        field={`${field}.otherwise`}
        can={line.can}
        put={(change) => put({ otherwise: { ...otherwise, ...change } })}
      />
      <DeskOf
        leads={otherwise}
        field={`${field}.otherwise`}
        problem={problem}
        put={(leads) => put({ otherwise: leads })}
      />
    </>
  );
}

/** Where the cursor goes when one of a list is gone: to the one in its place, or to what adds another. */
function besides(field: string, left: number, at: number): string {
  return left === 0 ? field : `${field}.${Math.min(at, left - 1)}.key`;
}

type KeyProps = {
  typed: DraftKey;
  at: number;
  field: string;
  can: LineMenu['can'];
  problem: ProblemAt;
  put: (change: Partial<DraftKey>) => void;
  remove: () => void;
};

/** What is wrong with a key stands below its whole row: the key itself is too narrow for it. */
const cell = { root: classes.cell, error: classes.wrong };

function KeyFields({ typed: { key, label, leads }, at, field, can, problem, put, remove }: KeyProps) {
  const words = useWords(menuFormWords);
  const nth = useSay().number(at + 1);
  const wrong = (part: 'key' | 'label', name: string) => {
    const said = problem(`${field}.${part}`);
    return said && words.wrong(name, said);
  };
  return (
    <>
      <div className={classes.key}>
        <TextInput
          name={`${field}.key`}
          aria-label={words.keyOf(nth)}
          classNames={cell}
          inputMode="numeric"
          maxLength={1}
          error={wrong('key', words.key)}
          value={key}
          onChange={({ currentTarget }) => put({ key: currentTarget.value.normalize('NFKC').trim() })}
        />
        <TextInput
          name={`${field}.label`}
          aria-label={words.nameOf(nth)}
          classNames={cell}
          placeholder={words.nameExample}
          maxLength={menuBounds.label}
          error={wrong('label', words.name)}
          value={label}
          onChange={({ currentTarget }) => put({ label: currentTarget.value })}
        />
        <LeadsSelect
          name={words.leadsOf(key)}
          leads={leads}
          field={`${field}.leads`}
          can={can}
          put={(change) => put({ leads: { ...leads, ...change } })}
        />
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.removeKey(key)} onClick={remove}>
          <IconTrash size={18} />
        </ActionIcon>
      </div>
      <DeskOf leads={leads} field={`${field}.leads`} problem={problem} put={(changed) => put({ leads: changed })} />
    </>
  );
}

type SelectProps = {
  label?: string;
  about?: string;
  /** For screen readers, where the label stands above the column. */
  name?: string;
  leads: DraftLeads;
  field: string;
  can: LineMenu['can'];
  put: (change: Partial<DraftLeads>) => void;
};

function LeadsSelect({ label, about, name, leads, field, can, put }: SelectProps) {
  const words = useWords(menuFormWords);
  const may = { us: true, desk: can.ringDesk, voicemail: can.takeMessages };
  return (
    <NativeSelect
      name={`${field}.is`}
      label={label}
      description={about}
      aria-label={name}
      size="md"
      value={leads.is}
      data={(['us', 'desk', 'voicemail'] as const).map((value) => ({
        ...{ value, label: words.leadsAs[value], disabled: !may[value] },
      }))}
      onChange={({ currentTarget: { value } }) => put({ is: value as DraftLeads['is'] })}
    />
  );
}

type DeskProps = { leads: DraftLeads; field: string; problem: ProblemAt; put: (leads: DraftLeads) => void };

function DeskOf({ leads, field, problem, put }: DeskProps) {
  if (leads.is !== 'desk') return null;
  return <DeskFields desk={leads} field={field} problem={problem} put={(change) => put({ ...leads, ...change })} />;
}
