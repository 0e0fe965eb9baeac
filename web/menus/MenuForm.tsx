import { setMenu } from '@denwaban/api/menus';
import { menuBounds } from '@denwaban/domain/menus';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { refresh, useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ConfirmButton, ErrorNotice, Form, restOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { changedAt, type DraftPart, moved, newPart, partOf, without } from './draft.ts';
import { menuFormWords } from './form-words.ts';
import type { LineProps } from './LineMenuSheet.tsx';
import classes from './menus.module.css';
import { PartFields } from './PartFields.tsx';
import { PartTree } from './PartTree.tsx';
import { Problem, problemAt } from './Problem.tsx';
import { useFocus } from './use-focus.ts';
import { WeekStrip } from './WeekStrip.tsx';
import { neverMet, takenWhile, weekOf } from './week.ts';

type Props = LineProps & { draft: DraftPart[]; put: (draft: DraftPart[]) => void; close: () => void };

/** A menu in the making, and beside it how calls would go like this. Nothing holds before it is saved. */
export function MenuForm({ line, calendar, speaks, name, draft, put, close }: Props) {
  const words = useWords(menuFormWords);
  const saving = useSaving(line.id, close);
  const box = useRef<HTMLDivElement>(null);
  const focusNext = useFocus(box);
  const parts = draft.map(partOf);
  const rows = weekOf({ parts, calendar });
  const hidden = neverMet({ parts, calendar });
  const isChanged = JSON.stringify(parts) !== JSON.stringify(line.menu?.parts ?? []);
  // A refusal names what is wrong by its place: in another order it would stand at what is right.
  const rearrange = (parts: DraftPart[], focus: string) => {
    saving.reset();
    put(parts);
    focusNext(focus);
  };
  const move = (at: number, to: number) =>
    rearrange(moved(draft, at, to), `parts.${to}.${to === 0 || (to > at && to < draft.length - 1) ? 'down' : 'up'}`);
  const remove = (at: number) => {
    const left = without(draft, at);
    rearrange(left, left.length === 0 ? 'parts' : `parts.${Math.min(at, left.length - 1)}.when`);
  };
  const { error } = saving;
  return (
    <div ref={box}>
      <Form submit={() => saving.save(parts)} error={error} className={classes.stack}>
        <section className={classes.live} aria-label={words.picture}>
          <WeekStrip parts={parts} calendar={calendar} side="office" />
        </section>
        <ErrorNotice error={restOf(error, ['parts'])} />
        <ol className={classes.parts} aria-label={words.parts}>
          {draft.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; it has no name
            <li key={at} className={classes.part}>
              <PartFields
                {...{ part, at, line, speaks, move, remove }}
                of={draft.length}
                isNeverMet={hidden.includes(at)}
                problem={problemAt(error)}
                put={(change) => put(changedAt(draft, at, change))}
                rearrange={(change, focus) => rearrange(changedAt(draft, at, change), focus)}
              />
              <PartTree
                part={partOf(part)}
                at={at}
                isNow={false}
                taken={takenWhile(rows, at)}
                name={name}
                side="office"
              />
            </li>
          ))}
        </ol>
        <Problem says={problemAt(error)('parts')} />
        <div>
          <Button
            name="parts"
            variant="default"
            leftSection={<IconPlus size={16} />}
            disabled={draft.length >= menuBounds.parts[1]}
            onClick={() => rearrange([...draft, newPart], `parts.${draft.length}.when`)}
          >
            {words.addPart}
          </Button>
        </div>
        <Buttons>
          <Button type="submit" size="md" loading={saving.isPending}>
            {words.save}
          </Button>
          {isChanged ? (
            <ConfirmButton variant="subtle" asks={words.cancelAsks} yes={words.cancelYes} act={close}>
              {words.cancel}
            </ConfirmButton>
          ) : (
            <Button variant="subtle" onClick={close}>
              {words.cancel}
            </Button>
          )}
          {isChanged && <span className={classes.unsaved}>{words.unsaved}</span>}
        </Buttons>
      </Form>
    </div>
  );
}

/** Once it is kept, the form stays until its picture is there in its place. */
function useSaving(line: string, close: () => void) {
  const words = useWords(menuFormWords);
  const answers = useQueryClient();
  const { mutate, ...telling } = useTell(setMenu);
  const shown = async () => {
    announce(words.saved);
    await refresh(answers, ['menu.set']);
    close();
  };
  return {
    ...telling,
    save: (parts: ReturnType<typeof partOf>[]) =>
      mutate({ params: { id: line }, body: { menu: { parts } } }, { onSuccess: () => void shown() }),
  };
}
