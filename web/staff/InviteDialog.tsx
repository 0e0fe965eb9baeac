import { inviteStaff, type StaffMember } from '@denwaban/api/staff';
import { Button, Radio, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, Dialog, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { RoleChoice } from './RoleChoice.tsx';
import classes from './staff.module.css';
import { staffWords } from './words.ts';

type Props = { opened: boolean; close: () => void };

export function InviteDialog({ opened, close }: Props) {
  const words = useWords(staffWords);
  return (
    <Dialog title={words.invite} opened={opened} close={close}>
      {opened && <Fill close={close} />}
    </Dialog>
  );
}

const start = { email: '', legalName: '', businessName: '', role: 'operator' as StaffMember['role'] };

function Fill({ close }: Pick<Props, 'close'>) {
  const words = useWords(staffWords);
  const { typed, text, choice } = useTyped(start);
  const telling = useTell(inviteStaff);
  const problem = problemsOf(telling.error);

  function invite() {
    const onSuccess = ({ businessName }: StaffMember) => {
      announce(words.invited(businessName));
      close();
    };
    telling.mutate({ body: typed }, { onSuccess });
  }

  return (
    <Form submit={invite} error={telling.error} startsAt="email" className={classes.form}>
      <ErrorNotice error={restOf(telling.error, Object.keys(start))} />
      <TextInput
        type="email"
        label={words.field.email}
        description={words.field.emailAbout}
        withAsterisk
        error={problem('email')}
        {...text('email')}
      />
      <TextInput
        label={words.field.legalName}
        description={words.field.legalNameAbout}
        withAsterisk
        error={problem('legalName')}
        {...text('legalName')}
      />
      <TextInput
        label={words.field.businessName}
        description={words.field.businessNameAbout}
        withAsterisk
        error={problem('businessName')}
        {...text('businessName')}
      />
      <Radio.Group label={words.field.role} error={problem('role')} {...choice('role')}>
        <RoleChoice />
      </Radio.Group>
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.invite}
        </Button>
      </Buttons>
    </Form>
  );
}
