// Which keys may be used, and when a stroke means one. F6-F10 belong to the IME's conversion: one slip would transfer
// a caller, so they cannot even be written here. F5 reloads, F11 and F12 are the browser's.
type Letter =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T'
  | 'U'
  | 'V'
  | 'W'
  | 'X'
  | 'Y'
  | 'Z';
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Function = 'F1' | 'F2' | 'F3' | 'F4';

/** A plain sign ('/', '?', 'Escape') works outside of text fields only; the others anywhere. */
export type Keys =
  | Function
  | `Alt+${Letter | Digit}`
  | `Ctrl+${'Enter' | 'ArrowUp' | 'ArrowDown' | 'k'}`
  | '/'
  | '?'
  | 'Escape'
  | 'ArrowUp'
  | 'ArrowDown';

/** The part of KeyboardEvent that is looked at. */
export type Stroke = {
  key: string;
  code: string;
  keyCode: number;
  isComposing: boolean;
  repeat: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
};

/** A stroke while the IME composes is part of a word. Browsers say so in three ways, some of them one stroke late. */
export function isComposing({ isComposing, keyCode, key }: Pick<Stroke, 'isComposing' | 'keyCode' | 'key'>): boolean {
  return isComposing || keyCode === 229 || key === 'Process';
}

/** The keys a stroke means, or nothing. Letters and digits go by their place on the board: with Alt, macOS types '†' for T. */
export function keysOf(stroke: Stroke): Keys | undefined {
  if (isComposing(stroke) || stroke.repeat) return undefined;
  const held = [
    (stroke.ctrlKey || stroke.metaKey) && 'Ctrl+',
    stroke.altKey && 'Alt+',
    stroke.shiftKey && stroke.key !== '?' && 'Shift+',
  ];
  const key = stroke.altKey ? placeOf(stroke.code) : stroke.key;
  return (held.filter(Boolean).join('') + key) as Keys;
}

const placeOf = (code: string) => code.replace(/^(Key|Digit|Numpad)/, '');

/** Keys that also write something: they must leave text fields alone. */
export function writes(keys: Keys): boolean {
  return !/^(F\d|Alt\+|Ctrl\+)/.test(keys);
}
