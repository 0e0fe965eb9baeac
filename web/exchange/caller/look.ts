// The colours of the house without its component kit: the caller's page must be there at once, on any telephone.
import { variablesOf } from '../../kit/theme/colours.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Day or night, as the visitor's machine says. */
export function wearColours(): void {
  const wear = () => {
    const { style } = document.documentElement;
    for (const [name, colour] of Object.entries(variablesOf(dark.matches ? 'dark' : 'light')))
      style.setProperty(name, colour);
  };
  wear();
  dark.addEventListener('change', wear);
}
