// The types of what we ask of Asterisk and hear from it, out of its own description of its interface:
// node server/exchange/asterisk/ari/print-api.ts .../share/asterisk/rest-api > server/exchange/asterisk/ari/api.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we use of it, by file and by its own names. */
const asked: Record<string, readonly string[]> = {
  applications: ['filter'],
  asterisk: ['updateObject', 'deleteObject', 'getInfo', 'getGlobalVar', 'setGlobalVar'],
  bridges: ['list', 'createWithId', 'destroy', 'addChannel', 'removeChannel', 'playWithId'],
  channels: [
    ...[
      'list',
      'originateWithId',
      'create',
      'dial',
      'hangup',
      'answer',
      'ring',
      'startMoh',
      'stopMoh',
      'playWithId',
      'record',
    ],
    ...['sendDTMF', 'mute', 'unmute', 'snoopChannelWithId'],
  ],
  endpoints: ['listByTech', 'get'],
  playbacks: ['stop'],
  recordings: ['listStored', 'deleteStored', 'getStored'],
};
const heard = [
  ...['ApplicationReplaced', 'StasisStart', 'StasisEnd', 'PlaybackFinished', 'RecordingFinished', 'RecordingFailed'],
  ...['ChannelHangupRequest', 'ChannelDestroyed', 'ChannelHold', 'ChannelUnhold'],
  ...['ChannelStateChange', 'ChannelDtmfReceived'],
];

type Property = { type: string; required?: boolean; allowableValues?: { values: string[] } };
type Models = Record<string, { properties: Record<string, Property> }>;
type Parameter = { name: string; dataType: string; required?: boolean; allowMultiple?: boolean };
type Operation = { nickname: string; httpMethod: string; responseClass: string; parameters?: Parameter[] };
type Description = { apis: { path: string; operations: Operation[] }[]; models: Models };

export function printApi(folder: string): string {
  const files = [...Object.keys(asked), 'events'];
  const read = new Map(files.map((name) => [name, describedIn(join(folder, `${name}.json`))]));
  const models: Models = Object.assign({}, ...[...read.values()].map((each) => each.models));
  const operations = Object.entries(asked).flatMap(([name, wanted]) => operationsOf(read.get(name), wanted));
  const answers = operations.map(({ operation }) => operation.responseClass);
  const named = namedBy([...answers, ...heard], models);
  return [
    "// Printed by print-api.ts out of Asterisk's own description of its interface; not edited by hand.",
    ...named.filter((name) => !heard.includes(name)).map((name) => `type ${name} = ${shapeOf(name, models)};`),
    ...heard.map((name) => `export type ${name} = ${shapeOf(name, models, `type: '${name}'; timestamp: string;`)};`),
    `export type AriEvent = ${heard.join(' | ')};`,
    `export const heard: readonly AriEvent['type'][] = [${heard.map((name) => `'${name}'`).join(', ')}];`,
    ['export type Operations = {', ...operations.map(({ path, operation }) => printed(path, operation)), '};'].join(
      '\n',
    ),
  ].join('\n\n');
}

function describedIn(file: string): Description {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function operationsOf(description: Description | undefined, wanted: readonly string[]) {
  return (description?.apis ?? []).flatMap(({ path, operations }) =>
    operations.filter(({ nickname }) => wanted.includes(nickname)).map((operation) => ({ path, operation })),
  );
}

/** These models, the models that they name, and so on. */
function namedBy(types: readonly string[], models: Models, found: string[] = []): string[] {
  for (const name of types.map(ofEach)) {
    const model = models[name];
    if (!model || found.includes(name)) continue;
    found.push(name);
    namedBy(
      Object.values(model.properties).map(({ type }) => type),
      models,
      found,
    );
  }
  return found.sort();
}

function ofEach(type: string): string {
  return /^List\[(.*)\]$/.exec(type)?.[1] ?? type;
}

function shapeOf(name: string, models: Models, first = ''): string {
  const properties = Object.entries(models[name]?.properties ?? {});
  const lines = properties.map(([key, { type, required, allowableValues }]) => {
    const choices = allowableValues?.values.map((value) => `'${value}'`).join(' | ');
    return `${key}${required ? '' : '?'}: ${choices ?? written(type)};`;
  });
  return `{ ${first}${lines.join(' ')} }`;
}

function printed(path: string, { httpMethod, responseClass, parameters = [] }: Operation): string {
  const asks = parameters.map(({ name, dataType, required, allowMultiple }) => {
    const type = written(dataType);
    return `${name}${required ? '' : '?'}: ${type}${allowMultiple ? ` | readonly ${type}[]` : ''};`;
  });
  return `'${httpMethod} ${path}': { asks: ${asks.length > 0 ? `{ ${asks.join(' ')} }` : 'Record<never, never>'}; answer: ${written(responseClass)} };`;
}

const plain: Record<string, string> = {
  ...{ string: 'string', boolean: 'boolean', void: 'undefined', Date: 'string' },
  ...{ int: 'number', long: 'number', double: 'number', object: 'unknown', containers: 'unknown' },
};

function written(type: string): string {
  const each = ofEach(type);
  const name = plain[each] ?? each;
  return each === type ? name : `${name}[]`;
}

const folder = process.argv[2];
if (import.meta.main && folder) console.log(printApi(folder));
