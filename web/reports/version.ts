/** Which version of a report an address names; the newest, unless it names one. */
export function versionIn({ version }: Record<string, unknown>): { version?: number } {
  const named = Number(version);
  return Number.isInteger(named) && named > 0 ? { version: named } : {};
}
