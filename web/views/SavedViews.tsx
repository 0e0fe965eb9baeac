import { keepView, listViews, removeView, type ViewShown } from '@denwaban/api/views';
import { ActionIcon, Button, Checkbox, Menu, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { announce, Buttons, Dialog, ErrorNotice, Form, problemsOf, restOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './views.module.css';
import { viewWords } from './words.ts';

/** The lists kept under a name for the page one is on, and the way to keep this one. */
export function SavedViews() {
  const words = useWords(viewWords);
  const [keeping, setKeeping] = useState(false);
  const { pathname } = useLocation();
  const asked = useAsk(listViews);
  const here = (asked.data?.views ?? []).filter(({ address }) => address.split('?')[0] === pathname);
  return (
    <>
      <Menu position="bottom-end" withinPortal keepMounted={false}>
        <Menu.Target>
          <Button variant="default" size="sm" leftSection={<IconBookmark size={17} stroke={1.7} />}>
            {words.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {here.length === 0 && <p className={classes.none}>{words.none}</p>}
          {here.map((view) => (
            <Kept key={view.id} view={view} />
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setKeeping(true)}>{words.keep}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog title={words.title} opened={keeping} close={() => setKeeping(false)}>
        <Keep close={() => setKeeping(false)} />
      </Dialog>
    </>
  );
}

function Kept({ view: { id, name, address, shared, may } }: { view: ViewShown }) {
  const words = useWords(viewWords);
  const remove = useTell(removeView);
  return (
    <div className={classes.kept}>
      <Menu.Item component={Link} to={address} className={classes.name}>
        {name} {shared && <small>{words.everybody}</small>}
      </Menu.Item>
      {may.remove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.remove(name)}
          onClick={() => remove.mutate({ params: { id } })}
        >
          <IconTrash size={16} stroke={1.7} />
        </ActionIcon>
      )}
    </div>
  );
}

function Keep({ close }: { close: () => void }) {
  const words = useWords(viewWords);
  const { pathname, searchStr } = useLocation();
  const mayShare = useMe().abilities.includes('see_board');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const keep = useTell(keepView);

  function send() {
    const onSuccess = (kept: ViewShown) => {
      announce(words.saved(kept.name));
      close();
    };
    keep.mutate({ body: { name, address: `${pathname}${searchStr}`, shared } }, { onSuccess });
  }

  return (
    <Form submit={send} error={keep.error} className={classes.form}>
      <p className={classes.about}>{words.about}</p>
      <ErrorNotice error={restOf(keep.error, ['name'])} />
      <TextInput
        label={words.name}
        placeholder={words.example}
        value={name}
        maxLength={60}
        required
        data-autofocus
        name="name"
        error={problemsOf(keep.error)('name')}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      {mayShare && (
        <Checkbox
          label={words.shared}
          description={words.sharedAbout}
          checked={shared}
          onChange={({ currentTarget: { checked } }) => setShared(checked)}
        />
      )}
      <Buttons>
        <Button type="submit" loading={keep.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
      </Buttons>
    </Form>
  );
}
