/** A figure's name ends in its unit or says what it counts. */
export type Figures = Record<string, number>;

export function print(bench: string, figures: Figures, how: 'table' | 'json'): void {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(width)}  ${rounded(figure)}`);
  if (how === 'json') console.log(JSON.stringify({ bench, figures }));
}

export function rounded(figure: number): number {
  return figure >= 100 ? Math.round(figure) : Number(figure.toPrecision(3));
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], of100: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * of100) / 100))] ?? 0;
}

export function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}
