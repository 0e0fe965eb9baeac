import { listStaff, type StaffMember } from '@denwaban/api/staff';
import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import {
  Answered,
  Buttons,
  type Column,
  DataTable,
  EmptyState,
  PageTitle,
  Sheet,
  Sheets,
  StatePill,
  Toolbar,
} from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { Grants } from './Grants.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { staffWords } from './words.ts';

const tones: Record<StaffMember['state'], Tone> = { invited: 'attention', active: 'fine', retired: 'quiet' };

/** The people of the agency, and for which clients each of them may answer. */
export function StaffScreen() {
  const words = useWords(staffWords);
  const [sought, seek] = useState('');
  const [changed, change] = useState<StaffMember>();
  const [isInviting, setInviting] = useState(false);
  const mayEdit = useMe().abilities.includes('edit_staff');
  const asked = useAsk(listStaff, {}, { about: ['staff'] });
  const columns = useColumns(mayEdit ? change : undefined);
  const inviting = (
    <Buttons>
      <Button component={Link} to="/staff/roles" variant="default">
        {words.roles}
      </Button>
      {mayEdit && (
        <Button leftSection={<IconUserPlus size={18} />} onClick={() => setInviting(true)}>
          {words.invite}
        </Button>
      )}
    </Buttons>
  );
  return (
    <>
      <PageTitle about={words.about} actions={inviting}>
        {words.title}
      </PageTitle>
      <Toolbar>
        <TextInput
          size="sm"
          w={280}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={18} stroke={1.6} />}
          value={sought}
          onChange={(event) => seek(event.currentTarget.value)}
        />
      </Toolbar>
      <Answered asked={asked}>
        {({ staff }) => {
          const found = staff.filter(({ businessName }) => businessName.includes(sought.trim()));
          return (
            <Sheets>
              <Sheet flush>
                <DataTable
                  label={words.list}
                  columns={columns}
                  rows={found}
                  keyOf={({ id }) => id}
                  empty={
                    <EmptyState
                      icon={IconUsersGroup}
                      title={staff.length === 0 ? words.empty : words.noMatch}
                      next={staff.length === 0 ? words.emptyNext : words.noMatchNext}
                    />
                  }
                />
              </Sheet>
              <Grants staff={found} isFetching={asked.isFetching} />
            </Sheets>
          );
        }}
      </Answered>
      <ChangeDialog member={changed} close={() => change(undefined)} />
      <InviteDialog opened={isInviting} close={() => setInviting(false)} />
    </>
  );
}

function useColumns(change: ((member: StaffMember) => void) | undefined): Column<StaffMember>[] {
  const words = useWords(staffWords);
  const say = useSay();
  const { column } = words;
  return [
    { title: column.name, cell: ({ businessName }) => <strong>{businessName}</strong>, grows: true },
    { title: column.role, cell: ({ role }) => words.role[role] },
    { title: column.state, cell: ({ state }) => <StatePill tone={tones[state]}>{words.state[state]}</StatePill> },
    {
      title: column.grants,
      cell: ({ grants }) => (grants.length > 0 ? words.grants(say.number(grants.length)) : words.none),
      align: 'right',
    },
    ...(change
      ? [
          {
            title: column.change,
            cell: (member: StaffMember) => (
              <Button
                variant="default"
                size="xs"
                aria-label={words.changeOf(member.businessName)}
                onClick={() => change(member)}
              >
                {words.change}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
