import { type ForwardingShown, listForwardings } from '@denwaban/api/forwarding';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, Dialog } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { ForwardingForm } from './ForwardingForm.tsx';
import classes from './forwarding.module.css';
import { LineForwarding } from './LineForwarding.tsx';
import { forwardingWords } from './words.ts';

/** How each number of a client comes to its line; said by the office, done by the client. */
export function ForwardingPart({ client, mayEdit }: { client: string; mayEdit: boolean }) {
  const words = useWords(forwardingWords);
  const asked = useAsk(listForwardings, { params: { client } }, { about: ['forwarding', 'line', 'contact'] });
  const [edited, edit] = useState<ForwardingShown>();
  const close = () => edit(undefined);
  return (
    <Answered asked={asked}>
      {({ lines }) =>
        lines.length > 0 && (
          <section className={classes.lines} aria-label={words.title}>
            <h2 className={classes.title}>{words.title}</h2>
            <p className={classes.about}>{words.about}</p>
            {lines.map((line) => (
              <LineForwarding
                key={line.line}
                forwarding={line}
                notAgreed={words.notAgreed}
                action={
                  mayEdit && (
                    <div>
                      <Button variant="default" aria-label={words.editOf(line.label)} onClick={() => edit(line)}>
                        {words.edit}
                      </Button>
                    </div>
                  )
                }
              />
            ))}
            <Dialog title={edited ? words.editOf(edited.label) : ''} opened={edited !== undefined} close={close}>
              {edited && <ForwardingForm forwarding={edited} close={close} />}
            </Dialog>
          </section>
        )
      }
    </Answered>
  );
}
