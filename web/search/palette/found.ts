// What the palette finds, each with where it leads. What the console knows already (pages, views, clients) is there at once;
// people, lines, cases and callers come from the server a moment later.
import type { ClientCard } from '@denwaban/api/clients';
import type { Hit, NamesFound } from '@denwaban/api/search';
import type { ViewShown } from '@denwaban/api/views';
import { formatNumber } from '@denwaban/domain/numbers';
import { matches } from '@denwaban/domain/search';
import type { Place } from '../../kit/frame/index.ts';
import type { Language } from '../../kit/words/index.ts';

export type Group = 'page' | 'view' | 'client' | 'person' | 'staff' | 'line' | 'case' | 'caller';

/** `href` is an address of the console. */
export type Target = { key: string; group: Group; name: string; about: string; href: string };

const most = 6;

export function pagesFor(q: string, places: readonly Place[], language: Language): Target[] {
  return places
    .filter(({ name }) => q === '' || matches(`${name.ja}\n${name.en}`, q))
    .slice(0, q === '' ? 8 : most)
    .map(({ to, name }) => ({
      key: `page ${to}`,
      group: 'page',
      name: name[language],
      about: '',
      href: optionalGone(to),
    }));
}

export function viewsFor(q: string, views: readonly ViewShown[]): Target[] {
  return views
    .filter(({ name }) => q === '' || matches(name, q))
    .slice(0, most)
    .map(({ id, name, address }) => ({ key: `view ${id}`, group: 'view', name, about: '', href: address }));
}

export function clientsFor(q: string, clients: readonly ClientCard[]): Target[] {
  return clients
    .filter(({ name, reading, code }) => q !== '' && matches(`${name}\n${reading}\n${code}`, q))
    .slice(0, most)
    .map(({ id, name, reading }) => ({
      key: `client ${id}`,
      group: 'client',
      name,
      about: reading,
      href: `/clients/${id}/basics`,
    }));
}

export function namesFor({ people, staff, lines }: NamesFound): Target[] {
  return [
    ...people.map(
      ({ id, name, client }): Target => ({
        ...{ key: `person ${id}`, group: 'person', name, about: client.name },
        href: `/clients/${client.id}/contacts`,
      }),
    ),
    ...lines.map(
      ({ id, label, number, client }): Target => ({
        ...{ key: `line ${id}`, group: 'line', name: number ? formatNumber(number) : label, about: client.name },
        href: `/clients/${client.id}/lines`,
      }),
    ),
    ...staff.map(({ id, name }): Target => ({ key: `staff ${id}`, group: 'staff', name, about: '', href: '/staff' })),
  ];
}

export function hitsFor(hits: readonly Hit[], nameless: string): Target[] {
  return hits.map((hit) => (hit.what === 'case' ? caseFor(hit) : callerFor(hit, nameless)));
}

function caseFor({ case: line }: Extract<Hit, { what: 'case' }>): Target {
  const { id, summary, receiptNumber, clientName, callerName } = line;
  const about = [receiptNumber, callerName, clientName].filter(Boolean).join('　');
  return { key: `case ${id}`, group: 'case', name: summary, about, href: `/cases/${id}` };
}

function callerFor({ caller }: Extract<Hit, { what: 'caller' }>, nameless: string): Target {
  const { id, name, clientName, numbers } = caller;
  const about = [numbers[0] && formatNumber(numbers[0]), clientName].filter(Boolean).join('　');
  return { key: `caller ${id}`, group: 'caller', name: name ?? nameless, about, href: `/callers/${id}` };
}

// '/usage/{-$client}': a page is gone to without what may be left out.
function optionalGone(path: string): string {
  return path.replace(/\/\{-\$\w+\}/g, '');
}
