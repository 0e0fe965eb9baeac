import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useLanguage, useWords } from '../words/index.ts';
import tiles from './Places.module.css';
import type { Place } from './Places.tsx';
import classes from './PortalFrame.module.css';
import { frameWords } from './words.ts';

/** Where a telephone has no room for all places: those that are used less, one press away. */
export function MorePlaces({ places }: { places: readonly Place[] }) {
  const language = useLanguage();
  const words = useWords(frameWords);
  const at = useLocation({ select: ({ pathname }) => pathname });
  const isHere = places.some(({ to }) => at === to || at.startsWith(`${to}/`));
  if (places.length === 0) return null;
  return (
    <div className={classes.more}>
      <Menu position="top-end" width={220}>
        <Menu.Target>
          <UnstyledButton className={tiles.place} aria-current={isHere ? 'page' : undefined}>
            <IconDots size={22} stroke={1.6} />
            <span>{words.more}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {places.map(({ to, icon: Icon, name }) => (
            <Menu.Item key={to} component={Link} to={to} leftSection={<Icon size={20} stroke={1.6} />}>
              {name[language]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
