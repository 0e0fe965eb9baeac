import { resetStaffFactors } from '@denwaban/api/security';
import { changeStaff, type StaffMember } from '@denwaban/api/staff';
import { Button, Radio, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ConfirmButton,
  Dialog,
  ErrorNotice,
  Form,
  problemsOf,
  restOf,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { ResetFactors } from '../security/ResetFactors.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import classes from './staff.module.css';
import { staffWords } from './words.ts';

type Props = { member: StaffMember | undefined; close: () => void };

/** Another name or role for a person of the agency; or that they have left. */
export function ChangeDialog({ member, close }: Props) {
  const words = useWords(staffWords);
  return (
    <Dialog title={member ? words.changeOf(member.businessName) : ''} opened={member !== undefined} close={close}>
      {member && <Fill member={member} close={close} />}
    </Dialog>
  );
}

function Fill({ member, close }: { member: StaffMember; close: () => void }) {
  const words = useWords(staffWords);
  const { id, businessName, role, state } = member;
  const { typed, text, choice } = useTyped({ businessName, role });
  const telling = useTell(changeStaff);
  const problem = problemsOf(telling.error);

  function tell(next: StaffMember['state'], said: string) {
    const onSuccess = () => {
      announce(said);
      close();
    };
    telling.mutate({ params: { id }, body: { ...typed, state: next } }, { onSuccess });
  }

  return (
    <Form submit={() => tell(state, words.changed)} error={telling.error} className={classes.form}>
      <ErrorNotice error={restOf(telling.error, ['businessName', 'role'])} />
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
          {words.save}
        </Button>
        {state === 'active' && <ResetFactors endpoint={resetStaffFactors} person={{ id, name: businessName }} />}
        {state === 'retired' ? (
          <Button variant="default" onClick={() => tell('active', words.changed)}>
            {words.restore}
          </Button>
        ) : (
          <ConfirmButton
            variant="outline"
            color="shu"
            asks={words.retireAsks(businessName)}
            yes={words.retire}
            act={() => tell('retired', words.retired(businessName))}
          >
            {words.retire}
          </ConfirmButton>
        )}
      </Buttons>
    </Form>
  );
}
