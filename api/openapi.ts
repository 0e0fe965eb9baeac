import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './index.ts';

/** The whole API as an OpenAPI 3.1 document. */
export function openApi(): object {
  const described = paths();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Denwaban',
      version: '0.1.0',
      description: 'What a telephone-answering agency and its clients may ask of Denwaban.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/api' }],
    tags: [...new Set(endpoints.map(({ word }) => word))].map((name) => ({ name })),
    paths: described,
    components: {
      schemas: { Refusal: refusal, ...Object.fromEntries([...shared].sort()) },
      securitySchemes: { session },
    },
  };
}

const session = { type: 'apiKey', in: 'cookie', name: 'denwaban.session_token' };

const refusal = {
  type: 'object',
  description: 'What was asked is understood, and the answer is no.',
  properties: {
    refused: { enum: ['not_found', 'forbidden', 'invalid', 'conflict', 'over_limit', 'mishap'] },
    code: { type: 'string' },
    message: { type: 'string', description: 'In the language of Accept-Language.' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'code', 'message'],
      },
    },
  },
  required: ['refused', 'code', 'message', 'problems'],
};

function paths(): Record<string, Record<string, object>> {
  const byPath: Record<string, Record<string, object>> = {};
  for (const { word, endpoint } of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    byPath[path] = { ...byPath[path], [endpoint.method.toLowerCase()]: operation(word, endpoint) };
  }
  return byPath;
}

function operation(word: string, endpoint: Endpoint): object {
  return {
    operationId: endpoint.name,
    tags: [word],
    summary: endpoint.says,
    'x-door': endpoint.door,
    ...(endpoint.door === 'everybody' || endpoint.door === 'link' ? {} : { security: [{ session: [] }] }),
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query)],
    ...(endpoint.body ? { requestBody: { required: true, content: json(schema(endpoint.body, 'input')) } } : {}),
    responses: {
      ...(endpoint.answer
        ? { 200: { description: 'The answer.', content: json(schema(endpoint.answer, 'output')) } }
        : { 204: { description: 'Done.' } }),
      default: {
        description: 'A refusal.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  };
}

type ObjectSchema = { properties?: Record<string, object>; required?: string[] };

function parameters(where: 'path' | 'query', shape: z.ZodType | undefined): object[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = schema(shape, 'input') as ObjectSchema;
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: described,
  }));
}

type Described = { $defs?: Record<string, object>; $schema?: string };

function schema(shape: z.ZodType, io: 'input' | 'output'): object {
  const { $schema, $defs, ...described } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    override: tidy,
  }) as Described;
  for (const [name, def] of Object.entries($defs ?? {})) shared.set(nameOf(name, io), pointed(def, io));
  return pointed(described, io);
}

// Shapes that carry an id are described once, below components; what may be sent and what comes back can differ.
const shared = new Map<string, object>();

function pointed(described: object, io: 'input' | 'output'): object {
  return JSON.parse(
    JSON.stringify(described).replace(/#\/\$defs\/(\w+)/g, (_, name) => `#/components/schemas/${nameOf(name, io)}`),
  );
}

function nameOf(name: string, io: 'input' | 'output'): string {
  return io === 'input' ? `${name}Input` : name;
}

// A format says it all; the patterns behind dates and ids are long and unreadable.
function tidy({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string; id?: string } }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  delete jsonSchema.id;
}

function json(described: object): object {
  return { 'application/json': { schema: described } };
}
