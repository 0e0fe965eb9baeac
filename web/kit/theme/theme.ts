import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Loader,
  Modal,
  Skeleton,
  type VariantColorsResolver,
} from '@mantine/core';
import { type Tone, variablesOf } from './colours.ts';
import classes from './theme.module.css';

const still = { transitionProps: { duration: 0 } };
// A dialog's head is no banner of the page.
const plainHead = { attributes: { header: { role: 'presentation' } } };
const bigHead = { title: classes.dialogTitle };
const forFingers = { defaultProps: { size: 'md' } };

// What is filled or tinted takes the house's own pairs, which are right in either light; Mantine reckons with one of them only.
const meanings: Record<string, Tone> = { ai: 'active', shu: 'overdue', wakatake: 'fine', yamabuki: 'attention' };

const colourVariant: VariantColorsResolver = (input) => {
  const tone = meanings[input.color ?? input.theme.primaryColor];
  const otherwise = defaultVariantColorsResolver(input);
  if (!tone) return otherwise;
  switch (input.variant) {
    case 'filled':
      return {
        ...otherwise,
        background: `var(--${tone}-fill)`,
        hover: `var(--${tone}-press)`,
        color: `var(--${tone}-on)`,
      };
    case 'light':
      return {
        ...otherwise,
        background: `var(--${tone}-tint)`,
        hover: `var(--${tone}-line)`,
        color: `var(--${tone}-ink)`,
      };
    case 'outline':
      return {
        ...otherwise,
        border: `1px solid var(--${tone}-ink)`,
        hover: `var(--${tone}-tint)`,
        color: `var(--${tone}-ink)`,
      };
    default:
      return otherwise;
  }
};

export const theme = createTheme({
  variantColorResolver: colourVariant,
  fontFamily: '"Noto Sans JP Variable", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.7', lg: '1.7', xl: '1.7' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '1.4' },
      h2: { fontSize: '18px', lineHeight: '1.5' },
      h3: { fontSize: '16px', lineHeight: '1.5' },
    },
  },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'sm',
  primaryColor: 'ai',
  primaryShade: { light: 8, dark: 3 },
  respectReducedMotion: true,
  cursorType: 'pointer',
  colors: {
    ai: ['#eaeff9', '#d9e2f4', '#c0cfee', '#a3b8ef', '#8098d6', '#5f79bf', '#4560a9', '#345093', '#264180', '#1a2f63'],
    shu: ['#fcece7', '#f9d6cc', '#f3b3a2', '#ef7659', '#e46045', '#d84c30', '#cc4025', '#c2351b', '#b02a14', '#8a1f0d'],
    wakatake: [
      '#e7f3eb',
      '#d0e8d9',
      '#a8d2b9',
      '#6cc298',
      '#4faa7e',
      '#3a946a',
      '#2c835b',
      '#22754f',
      '#1b6646',
      '#124d33',
    ],
    yamabuki: [
      '#fdf3d9',
      '#fae6b0',
      '#f5d47d',
      '#e8b440',
      '#f0b429',
      '#dfa31a',
      '#b97f0c',
      '#9c6808',
      '#7f5207',
      '#5c3a03',
    ],
    dark: [
      '#e7e4dd',
      '#c9c6bf',
      '#a9a59c',
      '#7b7b80',
      '#4a4b50',
      '#35363b',
      '#232428',
      '#1b1c1f',
      '#131416',
      '#0d0e10',
    ],
  },
  components: {
    Button: Button.extend({ classNames: { root: classes.button } }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
    // Motion is for a ringing telephone.
    Skeleton: Skeleton.extend({ defaultProps: { animate: false }, classNames: { root: classes.skeleton } }),
    Modal: Modal.extend({
      defaultProps: { ...still, centered: true, radius: 'lg', ...plainHead },
      classNames: bigHead,
    }),
    Drawer: { defaultProps: { ...still, ...plainHead }, classNames: bigHead },
    Menu: { defaultProps: { ...still, shadow: 'md', withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { ...still, shadow: 'md' } },
    Tooltip: { defaultProps: still },
    Select: { defaultProps: { size: 'md', comboboxProps: still } },
    TextInput: forFingers,
    PasswordInput: forFingers,
    Textarea: forFingers,
    NumberInput: forFingers,
    Checkbox: { defaultProps: { size: 'md', iconColor: 'var(--active-on)' } },
    Radio: { defaultProps: { size: 'md', iconColor: 'var(--active-on)' } },
    Switch: forFingers,
    SegmentedControl: { defaultProps: { transitionDuration: 0 }, classNames: { root: classes.segments } },
    Input: { classNames: { wrapper: classes.field } },
    InputWrapper: { classNames: { label: classes.label, description: classes.description, error: classes.error } },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});
