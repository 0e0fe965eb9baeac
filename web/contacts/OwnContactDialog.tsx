import { addOwnContact, type ContactShown, editOwnContact } from '@denwaban/api/contacts';
import { resetColleagueFactors } from '@denwaban/api/security';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, Radio, Switch, TextInput } from '@mantine/core';
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

/** A person of one's own company, as its owner enters them. */
export function OwnContactDialog({ contact, close }: { contact: Edited | undefined; close: () => void }) {
  const words = useWords(officeContactWords);
  return (
    <Dialog title={contact === 'new' ? words.add : words.edit} opened={contact !== undefined} close={close}>
      {contact && <Fill contact={contact} close={close} />}
    </Dialog>
  );
}

const fields = ['name', 'reading', 'email', 'phone', 'takesComplaints', 'role'];

function Fill({ contact, close }: { contact: Edited; close: () => void }) {
  const words = useWords(officeContactWords);
  const { typed, text, choice, tick } = useTyped(startOf(contact));
  const [adding, editing] = [useTell(addOwnContact), useTell(editOwnContact)];
  const { error, isPending } = contact === 'new' ? adding : editing;
  const problem = problemsOf(error);
  function save() {
    const { role, email, phone, ...rest } = typed;
    const body = { ...rest, email: email || null, phone: phone || null, role: role === 'none' ? null : role };
    const done = (said: string) => ({
      onSuccess: () => {
        announce(said);
        close();
      },
    });
    if (contact === 'new') adding.mutate({ body }, done(words.added));
    else editing.mutate({ params: { id: contact.id }, body }, done(words.saved));
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
        {contact !== 'new' && contact.signedUp && <ResetFactors endpoint={resetColleagueFactors} person={contact} />}
      </Buttons>
    </Form>
  );
}

function startOf(contact: Edited) {
  const role: 'owner' | 'staff' | 'none' = contact === 'new' ? 'staff' : (contact.role ?? 'none');
  if (contact === 'new') return { name: '', reading: '', email: '', phone: '', takesComplaints: false, role };
  const { name, reading, email, phone, takesComplaints } = contact;
  return { name, reading, email: email ?? '', phone: phone ? formatNumber(phone) : '', takesComplaints, role };
}
