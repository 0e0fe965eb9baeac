import { type ClientMenus, type LineMenu, setMenu } from '@denwaban/api/menus';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ConfirmButton, ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { CannotDo } from './CannotDo.tsx';
import { type DraftPart, draftOf } from './draft.ts';
import { menuFormWords } from './form-words.ts';
import { MenuForm } from './MenuForm.tsx';
import { MenuPicture } from './MenuPicture.tsx';
import classes from './menus.module.css';
import { StartWith } from './StartWith.tsx';
import { useFocus } from './use-focus.ts';

export type LineProps = {
  line: LineMenu;
  /** The client's, as it is spoken. */
  name: string;
  mayEdit: boolean;
} & Pick<ClientMenus, 'calendar' | 'speaks'>;

/** The menu of one line: its picture, and in its place the form while somebody changes it. */
export function LineMenuSheet(props: LineProps) {
  const [draft, edit] = useState<DraftPart[] | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const focusNext = useFocus(sheet);
  const { line } = props;
  const close = () => {
    edit(null);
    focusNext('change');
  };
  const open = (parts: DraftPart[]) => {
    edit(parts);
    focusNext('parts.0.when');
  };
  return (
    <Sheet title={line.label}>
      <div ref={sheet}>
        {draft ? <MenuForm {...props} draft={draft} put={edit} close={close} /> : <AsKept {...props} open={open} />}
      </div>
    </Sheet>
  );
}

type KeptProps = LineProps & { open: (parts: DraftPart[]) => void };

function AsKept({ line, calendar, name, mayEdit, open }: KeptProps) {
  const words = useWords(menuFormWords);
  const telling = useTell(setMenu);
  const { id, label, menu, now, can } = line;
  if (!menu) return <StartWith can={can} mayEdit={mayEdit} open={open} />;
  const remove = () =>
    telling.mutate({ params: { id }, body: { menu: null } }, { onSuccess: () => announce(words.removed) });
  return (
    <div className={classes.stack}>
      <CannotDo can={can} parts={menu.parts} />
      <MenuPicture line={label} parts={menu.parts} calendar={calendar} name={name} now={now} side="office" />
      <ErrorNotice error={telling.error} />
      {mayEdit && (
        <Buttons>
          <Button name="change" aria-label={words.changeOf(label)} onClick={() => open(menu.parts.map(draftOf))}>
            {words.change}
          </Button>
          <ConfirmButton
            variant="subtle"
            asks={words.removeAsks}
            yes={words.remove}
            loading={telling.isPending}
            act={remove}
          >
            {words.remove}
          </ConfirmButton>
        </Buttons>
      )}
    </div>
  );
}
