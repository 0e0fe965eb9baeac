import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconDevices, IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/index.ts';
import classes from './PersonMenu.module.css';
import { frameWords } from './words.ts';

export type Person = {
  name: string;
  role: 'operator' | 'supervisor' | 'manager' | 'billing' | 'owner' | 'staff';
  /** Where their own sign-in is kept safe. */
  security: string;
  signOut: () => void;
  signOutEverywhere: () => void;
};

/** Who is signed in, and the way out. */
export function PersonMenu({ person }: { person: Person }) {
  const words = useWords(frameWords);
  return (
    <Menu position="bottom-end" withinPortal={false} width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={words.person(person.name)}>
          <IconUserCircle size={20} stroke={1.6} className={classes.icon} />
          <span className={classes.name}>{person.name}</span>
          <IconChevronDown size={16} stroke={1.6} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}　{words.role[person.role]}
        </Menu.Label>
        <Menu.Item component={Link} to={person.security} leftSection={<IconShieldLock size={18} stroke={1.6} />}>
          {words.security}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} />} onClick={person.signOut}>
          {words.signOut}
        </Menu.Item>
        <Menu.Item leftSection={<IconDevices size={18} stroke={1.6} />} onClick={person.signOutEverywhere}>
          {words.signOutEverywhere}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
