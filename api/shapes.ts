// Shapes that several words share.
import { z } from 'zod';

export const id = z.uuid();
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** A Tokyo calendar day, `2026-05-06`. */
export const day = z.iso.date();
/** A Tokyo month, `2026-05`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A telephone number in E.164, `+81312345678`. */
export const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/);
export const short = z.string().max(200);
export const long = z.string().max(10_000);
export const byId = z.object({ id });
export const byClient = z.object({ client: id });

/** A page of a list, newest first; `next` asks for the one after it. */
export const paged = z.object({ before: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: id.nullable() });
}

export const named = z.object({ id, name: z.string() });
