import { contains, fold, readQuery } from '@denwaban/domain/search';
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { KeyButton, useKey } from '../../kit/keys/index.ts';
import { Sheet } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import classes from './editor.module.css';
import { Item } from './Item.tsx';
import { itemWords } from './item-words.ts';
import type { PartProps } from './part.ts';
import { useList } from './use-list.ts';

export type FieldsOf<Each> = {
  item: Each;
  at: number;
  put: (item: Each) => void;
  /** Its path in the content, as problems name it. */
  path: string;
};

type Props<Each> = {
  title: string;
  about: string;
  /** Said where there is none. */
  none: string;
  add: string;
  section: string;
  /** The field a new one begins in. */
  first: string;
  items: readonly Each[];
  keep: (items: Each[]) => void;
  blank: () => Each;
  nameOf: (item: Each) => string;
  /** What stands beside the name while it is closed. */
  glance: (item: Each) => string;
  isDependent?: (item: Each) => boolean;
  fields: (given: FieldsOf<Each>) => ReactNode;
  part: PartProps;
};

const manyItems = 8;

/** A part of the manual that is a list: one open at a time, moved and removed by keyboard, what was removed brought back. */
export function Items<Each>(props: Props<Each>) {
  const { title, about, none, add, section, items, keep, blank, nameOf, glance } = props;
  const words = useWords(itemWords);
  const [sought, seek] = useState('');
  const query = readQuery(sought);
  const isFound = (item: Each) => contains(fold(`${nameOf(item)}\n${glance(item)}`), query);
  const list = useList({ items, keep, section, first: props.first, opens: props.part.opens });
  const { open, removed, move } = list;
  const begin = (item: Each, at: number) => {
    seek('');
    list.begin(item, at);
  };
  useKey({ keys: 'Ctrl+ArrowUp', says: words.up, act: () => move(open ?? 0, -1), when: open !== null });
  useKey({ keys: 'Ctrl+ArrowDown', says: words.down, act: () => move(open ?? 0, 1), when: open !== null });

  return (
    <Sheet title={title}>
      <p className={classes.note}>{items.length === 0 ? none : about}</p>
      {items.length > manyItems && (
        <TextInput
          size="sm"
          className={classes.seek}
          aria-label={words.seek}
          placeholder={words.seek}
          value={sought}
          onChange={(event) => seek(event.currentTarget.value)}
        />
      )}
      <ol className={classes.questions}>
        {items.map((item, at) =>
          sought.trim() === '' || at === open || isFound(item) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the id of an item may be a field of the form
            <li key={at}>
              <Item
                at={at}
                name={nameOf(item)}
                glance={glance(item)}
                isDependent={props.isDependent?.(item) ?? false}
                isOpen={at === open}
                isLast={at === items.length - 1}
                faults={props.part.faults(`${section}.${at}`)}
                toggle={() => list.toggle(at)}
                move={(step) => move(at, step)}
                remove={() => list.remove(at)}
              >
                {at === open &&
                  props.fields({
                    item,
                    at,
                    put: (changed) => keep(items.with(at, changed)),
                    path: `${section}.${at}`,
                  })}
              </Item>
            </li>
          ) : null,
        )}
      </ol>
      {removed && (
        <p className={classes.removed} role="status">
          {words.removed(nameOf(removed.item) || words.untitled)}
          <Button size="compact-sm" variant="default" onClick={() => begin(removed.item, removed.at)}>
            {words.bringBack}
          </Button>
        </p>
      )}
      <KeyButton
        keys="Alt+N"
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} />}
        act={() => begin(blank(), open === null ? items.length : open + 1)}
      >
        {add}
      </KeyButton>
    </Sheet>
  );
}
