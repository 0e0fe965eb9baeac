// Prints the API as OpenAPI 3.1: `npm run api:print` writes api/openapi.json, so that a change of the API shows as a diff.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from './openapi.ts';

writeFileSync(join(import.meta.dirname, 'openapi.json'), `${JSON.stringify(openApi(), null, 2)}\n`);
