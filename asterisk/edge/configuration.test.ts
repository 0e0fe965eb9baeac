import { expect, test } from 'vitest';
import { edgeConfiguration } from './configuration.ts';
import type { EdgeSettings } from './settings.ts';

const settings: EdgeSettings = {
  sip: { address: '203.0.113.4', port: 5060 },
  engines: ['203.0.113.5:5060', '203.0.113.6:5062'],
  carriers: ['198.51.100.0/24', '192.0.2.7'],
  callsPerSecond: 50,
};
const files = edgeConfiguration(settings, { folder: '/etc/kamailio', modules: null });

test.each([
  ['kamailio.cfg', 'listen=udp:203.0.113.4:5060\n'],
  ['kamailio.cfg', 'modparam("dispatcher", "list_file", "/etc/kamailio/engines.list")\n'],
  ['kamailio.cfg', '$shtinc(calls=>$si) > 50'],
  ['engines.list', '1 sip:203.0.113.5:5060\n1 sip:203.0.113.6:5062\n'],
  ['known.list', '1 198.51.100.0 24\n1 192.0.2.7 32\n2 203.0.113.5 32\n2 203.0.113.6 32\n'],
])('%s says what was set', (name, words) => {
  expect(files[name]).toContain(words);
});

test('modules are looked for where the program has them, unless it is said where', () => {
  expect(files['kamailio.cfg']).not.toContain('mpath');
  expect(edgeConfiguration(settings, { folder: '/f', modules: '/m' })['kamailio.cfg']).toContain('mpath="/m/"\n');
});

test.each(['everybody', '198.51.100.0/24 any', ''])('%j is no carrier', (carrier) => {
  expect(() => edgeConfiguration({ ...settings, carriers: [carrier] }, { folder: '/f', modules: null })).toThrow();
});
