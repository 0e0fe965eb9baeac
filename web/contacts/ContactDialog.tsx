import { addContact, type ContactShown, editContact } from '@denwaban/api/contacts';
import { resetContactFactors } from '@denwaban/api/security';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, NumberInput, Radio, Switch, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  Dialog,
  ErrorNotice,
  Fields,
  Form,
  problemsOf,
  restOf,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { ResetFactors } from '../security/ResetFactors.tsx';
import classes from './office.module.css';
import { officeContactWords } from './office-words.ts';

type Edited = ContactShown | 'new';
type Props = { client: string; contact: Edited | undefined; nextOrder: number; close: () => void };

export function ContactDialog({ client, contact, nextOrder, close }: Props) {
  const words = useWords(officeContactWords);
  return (
    <Dialog title={contact === 'new' ? words.add : words.edit} opened={contact !== undefined} close={close}>
      {contact && <Fill client={client} contact={contact} nextOrder={nextOrder} close={close} />}
    </Dialog>
  );
}

const fields = ['name', 'reading', 'email', 'phone', 'order', 'takesComplaints', 'role'];

function Fill({ client, contact, nextOrder, close }: Props & { contact: Edited }) {
  const words = useWords(officeContactWords);
  const { typed, put, text, choice, tick } = useTyped(startOf(contact, nextOrder));
  const adding = useTell(addContact);
  const editing = useTell(editContact);
  const { error, isPending } = contact === 'new' ? adding : editing;
  const problem = problemsOf(error);

  function save() {
    const { role, email, phone, ...rest } = typed;
    const body = { ...rest, email: email || null, phone: phone || null, role: role === 'none' ? null : role };
    const done = (said: string) => () => {
      announce(said);
      close();
    };
    if (contact === 'new') adding.mutate({ params: { client }, body }, { onSuccess: done(words.added) });
    else editing.mutate({ params: { id: contact.id }, body }, { onSuccess: done(words.saved) });
  }

  return (
    <Form submit={save} error={error} startsAt="name" className={classes.form}>
      <ErrorNotice error={restOf(error, fields)} />
      <Fields>
        <TextInput label={words.field.name} withAsterisk error={problem('name')} {...text('name')} />
        <TextInput label={words.field.reading} withAsterisk error={problem('reading')} {...text('reading')} />
        <TextInput
          label={words.field.email}
          description={contact !== 'new' && contact.signedUp ? words.field.emailSignsIn : words.field.emailAbout}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="email"
          error={problem('email')}
          {...text('email')}
        />
        <TextInput label={words.field.phone} type="tel" error={problem('phone')} {...text('phone')} />
        <NumberInput
          label={words.field.order}
          description={words.field.orderAbout}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          name="order"
          min={0}
          max={1000}
          allowDecimal={false}
          error={problem('order')}
          value={typed.order}
          onChange={(order) => put({ order: Number(order) })}
        />
      </Fields>
      <Switch label={words.field.takesComplaints} {...tick('takesComplaints')} />
      <Radio.Group label={words.field.role} error={problem('role')} {...choice('role')}>
        <div className={classes.roles}>
          {(['owner', 'staff', 'none'] as const).map((role) => (
            <Radio key={role} value={role} label={words.field.roleAbout[role]} />
          ))}
        </div>
      </Radio.Group>
      <Buttons>
        <Button type="submit" loading={isPending}>
          {contact === 'new' ? words.add : words.save}
        </Button>
        {contact !== 'new' && contact.signedUp && <ResetFactors endpoint={resetContactFactors} person={contact} />}
      </Buttons>
    </Form>
  );
}

function startOf(contact: Edited, nextOrder: number) {
  const role: 'owner' | 'staff' | 'none' = contact === 'new' ? 'staff' : (contact.role ?? 'none');
  if (contact === 'new')
    return { name: '', reading: '', email: '', phone: '', order: nextOrder, takesComplaints: false, role };
  const { name, reading, email, phone, order, takesComplaints } = contact;
  return { name, reading, email: email ?? '', phone: phone ? formatNumber(phone) : '', order, takesComplaints, role };
}
