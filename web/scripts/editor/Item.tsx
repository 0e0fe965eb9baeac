import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { StatePill } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import classes from './editor.module.css';
import { itemWords } from './item-words.ts';

type Props = {
  at: number;
  name: string;
  glance: string;
  isDependent: boolean;
  isOpen: boolean;
  isLast: boolean;
  faults: number;
  toggle: () => void;
  move: (step: -1 | 1) => void;
  remove: () => void;
  /** Its fields, while it is open. */
  children: ReactNode;
};

/** One of a list: its name and a glance of it; open, its fields and what can be done with it. */
export function Item({ at, name, glance, isDependent, isOpen, faults, toggle, children, ...acts }: Props) {
  const words = useWords(itemWords);
  const say = useSay();
  const fields = useId();
  return (
    <div className={classes.question} data-dependent={isDependent || undefined} data-open={isOpen || undefined}>
      <button type="button" className={classes.head} aria-expanded={isOpen} aria-controls={fields} onClick={toggle}>
        <IconChevronRight size={16} className={classes.chevron} aria-hidden />
        <span className={classes.place}>{say.number(at + 1)}</span>
        <strong>{name || words.untitled}</strong>
        <span className={classes.glance}>{glance}</span>
        {faults > 0 && <StatePill tone="attention">{words.problems(say.number(faults))}</StatePill>}
      </button>
      <div id={fields} hidden={!isOpen} className={classes.fields}>
        {children}
        {isOpen && <Acts name={name || words.untitled} isFirst={at === 0} {...acts} />}
      </div>
    </div>
  );
}

type ActsProps = Pick<Props, 'name' | 'isLast' | 'move' | 'remove'> & { isFirst: boolean };

function Acts({ name, isFirst, isLast, move, remove }: ActsProps) {
  const words = useWords(itemWords);
  return (
    <div className={classes.acts}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={words.upOf(name)}
        title={`${words.up} Ctrl+↑`}
        disabled={isFirst}
        onClick={() => move(-1)}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={words.downOf(name)}
        title={`${words.down} Ctrl+↓`}
        disabled={isLast}
        onClick={() => move(1)}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconTrash size={16} />}
        aria-label={words.removeOf(name)}
        onClick={remove}
      >
        {words.remove}
      </Button>
    </div>
  );
}
