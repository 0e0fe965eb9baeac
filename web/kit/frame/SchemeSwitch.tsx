import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { usePreference } from '../preferences/index.ts';
import { scheme, schemes } from '../theme/scheme.ts';
import { useWords } from '../words/index.ts';
import { frameWords } from './words.ts';

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

/** Day, night shift, or as the device says. */
export function SchemeSwitch() {
  const words = useWords(frameWords).scheme;
  const chosen = usePreference(scheme);
  const Shown = icons[chosen];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${words.title}: ${words[chosen]}`}>
          <Shown size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((each) => {
          const Icon = icons[each];
          return (
            <Menu.Item
              key={each}
              role="menuitemradio"
              aria-checked={each === chosen}
              leftSection={<Icon size={18} stroke={1.6} />}
              rightSection={each === chosen && <IconCheck size={16} />}
              onClick={() => scheme.choose(each)}
            >
              {words[each]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
