import type { Ari } from './ari/ask.ts';

const object = '/asterisk/config/dynamic/{configClass}/{objectType}/{id}';

/** Hands an object of SIP over to an engine, which keeps it in memory; where it has one of this name, these fields change. */
export async function put(
  { ask }: Pick<Ari, 'ask'>,
  objectType: string,
  id: string,
  values: Record<string, string>,
): Promise<void> {
  const fields = Object.entries(values).map(([attribute, value]) => ({ attribute, value }));
  await ask(`PUT ${object}`, { configClass: 'res_pjsip', objectType, id, fields });
}
