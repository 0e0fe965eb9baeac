import { type ClientOverflow, setReserve } from '@denwaban/api/overflow';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './overflow.module.css';
import { overflowWords } from './words.ts';

type Props = { client: string; people: ClientOverflow['people']; mayEdit: boolean };

/** Who answers for the client only when its calls overflow. */
export function Reserve({ client, people, mayEdit }: Props) {
  const words = useWords(overflowWords);
  const [chosen, choose] = useState(people.filter(({ answers }) => answers === 'on_overflow').map(({ id }) => id));
  const telling = useTell(setReserve);
  const save = () =>
    telling.mutate({ params: { client }, body: { staff: chosen } }, { onSuccess: () => announce(words.saved) });
  if (people.length === 0) return <p className={classes.soft}>{words.reserveNone}</p>;
  return (
    <Form submit={save} error={telling.error} className={classes.stack}>
      <p className={classes.soft}>{words.reserveAbout}</p>
      <ErrorNotice error={telling.error} />
      <Checkbox.Group value={chosen} onChange={choose} aria-label={words.reserve}>
        <div className={classes.people}>
          {people.map(({ id, name, answers }) => (
            <Checkbox
              key={id}
              value={id}
              label={name}
              disabled={!mayEdit || answers === 'always'}
              description={answers === 'always' ? words.always : undefined}
            />
          ))}
        </div>
      </Checkbox.Group>
      {mayEdit && (
        <Buttons>
          <Button type="submit" loading={telling.isPending}>
            {words.save}
          </Button>
        </Buttons>
      )}
    </Form>
  );
}
