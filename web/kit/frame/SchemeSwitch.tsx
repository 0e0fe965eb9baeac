import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { usePreference } from '../preferences/index.ts';
import { type Scheme, scheme, schemes } from '../theme/index.ts';
import { useWords } from '../words/index.ts';
import { frameWords } from './words.ts';

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

/** Day, night shift, or as the device says. */
export function SchemeSwitch() {
  const words = useWords(frameWords).scheme;
  const chosen = usePreference(scheme);
  const Shown = icons[chosen];
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${words.title}: ${words[chosen]}`}>
          <Shown size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={chosen} onChange={(light) => scheme.choose(light as Scheme)}>
          {schemes.map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {words[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
