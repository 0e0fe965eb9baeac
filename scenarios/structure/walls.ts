import { importWalls } from './import-walls.ts';
import { importsOf } from './imports.ts';
import { knots } from './knots.ts';
import { nameWalls } from './name-walls.ts';
import { sayingWalls } from './saying-walls.ts';
import type { SourceFile } from './source.ts';

/** A wall of the house. What breaks it is told as `file:line what was done there`. */
export type Wall = { says: string; broken(files: readonly SourceFile[]): string[] };

const noCircle: Wall = {
  says: 'no file needs itself in the end, by a circle of imports',
  broken: (files) => knots(files.flatMap(importsOf)),
};

export const walls: readonly Wall[] = [...importWalls, noCircle, ...sayingWalls, ...nameWalls];
