import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './base.css';
import { schemeManager } from './scheme.ts';
import { theme, variables } from './theme.ts';

// The typeface comes in over a hundred small files by character range; its index is fetched beside the first screen, not before it.
void import('@fontsource-variable/noto-sans-jp/wght.css');

const manager = schemeManager();

/** The look of the house, around everything. */
export function Look({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={manager}
      defaultColorScheme="auto"
      withStaticClasses={false}
    >
      <Notifications position="top-right" autoClose={5000} transitionDuration={0} />
      {children}
    </MantineProvider>
  );
}
