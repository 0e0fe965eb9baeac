// What the tables of the manual share.
import { sections } from '@denwaban/domain/scripts';
import { z } from 'zod';

export const spoken = z.string().max(2000);

/** Of an item of a manual: a question, an answer, a procedure. */
export const item = z.string().max(40);

export const section = z.enum(sections);

export const problems = z.array(z.object({ field: z.string(), code: z.string(), message: z.string() }));
