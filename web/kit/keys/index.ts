export { KeyButton } from './KeyButton.tsx';
export { KeyCap } from './KeyCap.tsx';
export { KeyHelp } from './KeyHelp.tsx';
export { type Key, Keyboard, KeyScope, useKey } from './KeyScope.tsx';
export { isComposing, type Keys } from './keystroke.ts';
