/** `[name]` and its lines, as Asterisk reads them. */
export function section(name: string, values: Record<string, string | number> = {}): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}=${value}\n`);
  return `[${name}]\n${lines.join('')}`;
}
