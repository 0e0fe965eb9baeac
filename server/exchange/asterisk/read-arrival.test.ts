import { expect, test } from 'vitest';
import { readArrival } from './read-arrival.ts';

type Said = {
  dialled?: string;
  from?: string;
  asserted?: string;
  privacy?: string;
  diversion?: string;
  history?: string;
  to?: string;
};

function read({ dialled = '0312341020', from = '', asserted = '', privacy = '', ...said }: Said) {
  const { diversion = '', history = '', to = '' } = said;
  return readArrival([dialled, from, asserted, privacy, diversion, history, to].map(encodeURIComponent));
}

const anonymous = '<sip:anonymous@anonymous.invalid>';
const callers: [string, Said, object][] = [
  ['the From header', { from: '<sip:09012345678@carrier>;tag=1' }, { kind: 'number', e164: '+819012345678' }],
  [
    'what the carrier asserts, which the caller cannot choose',
    { from: '"Bank" <sip:0311112222@pbx>', asserted: '"A, B" <sip:+819012345678;npdi@carrier;user=phone>' },
    { kind: 'number', e164: '+819012345678' },
  ],
  ['a tel address', { asserted: '<tel:+81-90-1234-5678>' }, { kind: 'number', e164: '+819012345678' }],
  ['an address without brackets', { from: 'sip:09012345678@carrier;tag=1' }, { kind: 'number', e164: '+819012345678' }],
  ['184', { from: `"Anonymous" ${anonymous};tag=1` }, { kind: 'withheld' }],
  ['a name that says nothing', { from: anonymous }, { kind: 'withheld' }],
  ['公衆電話', { from: `"Coin line/payphone" ${anonymous}` }, { kind: 'payphone' }],
  ['表示圏外', { from: `"Unavailable" ${anonymous}` }, { kind: 'out_of_area' }],
  ['a service in the way', { from: `"Interaction with other service" ${anonymous}` }, { kind: 'out_of_area' }],
  [
    'a number that only the network may know',
    { from: '<sip:09012345678@carrier>', asserted: '<sip:+819012345678@carrier>', privacy: 'id' },
    { kind: 'withheld' },
  ],
  [
    'a caller who has nothing against it',
    { from: '<sip:09012345678@carrier>', privacy: 'none' },
    { kind: 'number', e164: '+819012345678' },
  ],
  ['an extension', { from: '<sip:201@pbx>' }, { kind: 'out_of_area' }],
  ['nothing at all', {}, { kind: 'out_of_area' }],
];

test.each(callers)('who rings is known by %s', (_how, said, expected) => {
  expect(read(said).from).toEqual(expected);
});

const lines: [string, Said, string[]][] = [
  ['the number rung', {}, ['+81312341020']],
  ['the number rung, in E.164', { dialled: '+81312341020' }, ['+81312341020']],
  [
    'then the number that was forwarded',
    { diversion: '<sip:+81355556666@carrier>;reason=unconditional' },
    ['+81312341020', '+81355556666'],
  ],
  [
    'then by its history, each number once',
    { history: '<sip:0355556666@carrier?Reason=SIP%3Bcause%3D302>;index=1, <sip:0312341020@carrier>;index=1.1' },
    ['+81312341020', '+81355556666'],
  ],
  [
    'whom it is to, where an account of ours was rung',
    { dialled: '0000', to: '<sip:0355556666@carrier>' },
    ['+81355556666'],
  ],
  [
    'the forwarded one alone where what was rung is no number',
    { dialled: 's', diversion: '<tel:0355556666>' },
    ['+81355556666'],
  ],
];

test.each(lines)('whose line it is, is asked by %s', (_how, said, expected) => {
  expect(read(said).numbers).toEqual(expected);
});
