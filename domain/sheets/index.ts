export { cell, type Heads, parts, plain, type Row } from './row.ts';
