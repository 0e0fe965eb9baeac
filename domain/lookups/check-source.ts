import type { Problem } from '../refusals/index.ts';
import { isAddress } from './address.ts';
import { fields, type Places, type Source } from './order-record.ts';

/** What is wrong with where orders are looked up: required, not_unique (one column for two fields), out_of_range, malformed. */
export function checkSource(source: Source): Problem[] {
  switch (source.kind) {
    case 'none':
      return [];
    case 'csv':
      return [...checkPlaces(source.places), ...distinct(source.places), ...checkDays(source.keepDays)];
    case 'link':
      return checkTemplate(source.template);
    case 'api':
      return [...checkTemplate(source.template), ...checkHeader(source.header), ...checkPlaces(source.places)];
  }
}

function checkPlaces(places: Places): Problem[] {
  const needed = (['orderNumber', 'name'] as const).filter((field) => !places[field]?.trim());
  const long = fields.filter((field) => (places[field] ?? '').length > 100);
  return [
    ...needed.map((field): Problem => ({ field: `places.${field}`, code: 'required' })),
    ...long.map((field): Problem => ({ field: `places.${field}`, code: 'too_long' })),
  ];
}

function distinct(places: Places): Problem[] {
  const twice = fields.filter((field) => fields.some((other) => other < field && places[other] === places[field]));
  return twice.flatMap((field) =>
    places[field] ? [{ field: `places.${field}`, code: 'not_unique' } satisfies Problem] : [],
  );
}

function checkDays(keepDays: number): Problem[] {
  const isRight = Number.isInteger(keepDays) && keepDays >= 0 && keepDays <= 31;
  return isRight ? [] : [{ field: 'keepDays', code: 'out_of_range' }];
}

function checkTemplate(template: string): Problem[] {
  return isAddress(template) ? [] : [{ field: 'template', code: 'malformed' }];
}

// A token of RFC 9110; ours to set are neither the host nor what frames the message.
function checkHeader(header: string): Problem[] {
  const isName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,60}$/.test(header);
  const isOurs = /^(host|connection|content-length|transfer-encoding|cookie)$/i.test(header);
  return isName && !isOurs ? [] : [{ field: 'header', code: 'malformed' }];
}
