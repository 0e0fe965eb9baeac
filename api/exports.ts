import { exportFormats, exportKinds } from '@denwaban/domain/exports';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant } from './shapes.ts';

export const exported = z
  .object({
    id,
    kind: z.enum(exportKinds),
    format: z.enum(exportFormats),
    state: z.enum(['working', 'done', 'failed', 'gone']),
    /** Written so far. */
    rows: z.number().int(),
    /** Letters that CP932 does not have; 〓 stands for each. */
    unwritable: z.number().int(),
    askedAt: instant,
    goneAt: instant,
  })
  .meta({ id: 'Export' });
export type ExportShown = z.output<typeof exported>;

export const listExports = endpoint({
  name: 'listExports',
  method: 'GET',
  path: '/exports',
  door: 'export_lists',
  says: 'What the asker had written into files within the last week, newest first.',
  answer: z.object({ exports: z.array(exported) }),
});

export const askExport = endpoint({
  name: 'askExport',
  method: 'POST',
  path: '/exports',
  door: 'export_lists',
  says: 'Have a list written into a file in the background, with the filters its page has.',
  body: z.object({
    kind: z.enum(exportKinds),
    format: z.enum(exportFormats),
    language: z.enum(['ja', 'en']).default('ja'),
    filters: z.record(z.string().max(40), z.string().max(200)).default({}),
  }),
  answer: exported,
});

export const fetchExport = endpoint({
  name: 'fetchExport',
  method: 'GET',
  path: '/exports/:id/file',
  door: 'export_lists',
  says: 'The file itself, for who asked for it.',
  params: byId,
});

export const clearExport = endpoint({
  name: 'clearExport',
  method: 'DELETE',
  path: '/exports/:id',
  door: 'export_lists',
  says: 'Throw a file away before its week is over.',
  params: byId,
});
