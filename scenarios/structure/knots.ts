import type { Import } from './imports.ts';

/**
 * Every circle of imports, told once, as the way round it. Types are left out: they are gone when the program runs, and a
 * word may well name the type of a word that uses it.
 */
export function knots(imports: readonly Import[]): string[] {
  const needs = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ file }) => file,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const before = way.indexOf(file);
    if (before >= 0) found.push([...way.slice(before), file].join(' → '));
    if (before >= 0 || done.has(file)) return;
    for (const { to } of needs.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of needs.keys()) walk(file, []);
  return found;
}
