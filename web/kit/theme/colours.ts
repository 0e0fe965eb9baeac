// The colours of the house, by day and by night. One indigo (藍) acts; vermilion (朱), amber (山吹) and green (若竹) speak
// only when something means it. A test holds every ink on its ground to WCAG AA.
import { type Colour, palette } from '@denwaban/domain/clients';

export type Light = 'light' | 'dark';
export type { Colour } from '@denwaban/domain/clients';
export { palette } from '@denwaban/domain/clients';

/** What a colour may mean. `active` is under way, `quiet` is nothing to look at. */
export const tones = ['overdue', 'attention', 'fine', 'active', 'quiet'] as const;
export type Tone = (typeof tones)[number];

/** The office: the desk under the papers, the paper, a sunken place in it, its faint and its firm edge, two inks. */
export const surfaces = {
  light: {
    desk: '#f4f1eb',
    paper: '#fffefc',
    sunk: '#f8f6f1',
    line: '#e2ded5',
    edge: '#8c877c',
    ink: '#24221e',
    soft: '#5f5b52',
  },
  dark: {
    desk: '#131416',
    paper: '#1b1c1f',
    sunk: '#232428',
    line: '#35363b',
    edge: '#7b7b80',
    ink: '#e7e4dd',
    soft: '#a9a59c',
  },
} as const;

/** For each tone: ink on paper or tint, the tint, its edge, and a fill with what is written on it. */
export const signals = {
  light: {
    overdue: { ink: '#b02a14', tint: '#fcece7', line: '#ebb8aa', fill: '#c2351b', on: '#ffffff' },
    attention: { ink: '#7f5207', tint: '#fdf3d9', line: '#e2c675', fill: '#f0b429', on: '#2a1c00' },
    fine: { ink: '#1b6646', tint: '#e7f3eb', line: '#a8d2b9', fill: '#22754f', on: '#ffffff' },
    active: { ink: '#264180', tint: '#eaeff9', line: '#b6c5e6', fill: '#264180', on: '#ffffff' },
    quiet: { ink: '#5f5b52', tint: '#f4f1eb', line: '#d5d0c5', fill: '#6b675e', on: '#ffffff' },
  },
  dark: {
    overdue: { ink: '#ff9f88', tint: '#3a1f19', line: '#76402f', fill: '#ef7659', on: '#240b05' },
    attention: { ink: '#f0c565', tint: '#322811', line: '#665225', fill: '#e8b440', on: '#231800' },
    fine: { ink: '#88d4ad', tint: '#172e23', line: '#315f47', fill: '#6cc298', on: '#07200f' },
    active: { ink: '#adc0f3', tint: '#222b44', line: '#435588', fill: '#a3b8ef', on: '#10182b' },
    quiet: { ink: '#a9a59c', tint: '#26272b', line: '#414247', fill: '#8d8a83', on: '#131416' },
  },
} as const satisfies Record<Light, Record<Tone, unknown>>;

// A band carries white words in either light; the ink is the same hue, readable on paper.
const bands: Record<Colour, string> = {
  indigo: '#41459f',
  sky: '#1a6a9e',
  teal: '#0e7074',
  olive: '#62671b',
  brown: '#7c5130',
  rose: '#ad3868',
  plum: '#7a3f8b',
  slate: '#545f6d',
};
const nightInks: Record<Colour, string> = {
  indigo: '#b3b6f2',
  sky: '#8ac6ec',
  teal: '#7ccfcf',
  olive: '#c9cd7c',
  brown: '#deb490',
  rose: '#f2a7c5',
  plum: '#d9abe5',
  slate: '#b6c1ce',
};

export function hueOf(colour: Colour, light: Light) {
  const band = bands[colour];
  return {
    band,
    on: '#ffffff',
    ink: light === 'light' ? band : nightInks[colour],
    tint: mixed(band, surfaces[light].paper, light === 'light' ? 0.08 : 0.26),
  };
}

/** A tone's colours, with the fill as it is under the pointer. */
export function signalOf(tone: Tone, light: Light) {
  const signal = signals[light][tone];
  return { ...signal, press: mixed(surfaces[light].ink, signal.fill, 0.14) };
}

/** Every colour as a CSS variable: --paper, --overdue-ink, --hue-teal-band ... */
export function variablesOf(light: Light): Record<`--${string}`, string> {
  return {
    ...named('', surfaces[light]),
    ...Object.assign({}, ...tones.map((tone) => named(`${tone}-`, signalOf(tone, light)))),
    ...Object.assign({}, ...palette.map((colour) => named(`hue-${colour}-`, hueOf(colour, light)))),
    '--lift':
      light === 'light' ? '0 1px 2px #2a241a14, 0 6px 20px #2a241a12' : '0 1px 2px #00000066, 0 8px 24px #00000059',
    '--mantine-color-body': surfaces[light].paper,
    '--mantine-color-text': surfaces[light].ink,
    '--mantine-color-dimmed': surfaces[light].soft,
    '--mantine-color-placeholder': surfaces[light].soft,
    '--mantine-color-error': signals[light].overdue.ink,
    '--mantine-color-anchor': signals[light].active.ink,
    '--mantine-color-default': surfaces[light].paper,
    '--mantine-color-default-hover': surfaces[light].sunk,
    '--mantine-color-default-color': surfaces[light].ink,
    '--mantine-color-default-border': surfaces[light].edge,
    '--mantine-color-disabled': surfaces[light].sunk,
    '--mantine-color-disabled-color': surfaces[light].soft,
    '--mantine-color-disabled-border': surfaces[light].line,
  };
}

function named(prefix: string, colours: Record<string, string>) {
  return Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--${prefix}${name}`, value]));
}

/** `share` of one colour laid over another. */
function mixed(over: string, under: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [top, ground] = [over, under].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(top * share + ground * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
