import { expect, test } from 'vitest';
import { configuration, type Settings } from './index.ts';

const settings: Settings = {
  app: 'denwaban',
  sip: { address: '203.0.113.5', port: 5060 },
  control: { address: '127.0.0.1', http: 8088, ami: 5038 },
  user: 'denwaban',
  password: 'secret',
  rtp: { from: 10_000, to: 19_999 },
  trunks: [{ name: 'carrier', peers: ['198.51.100.0/24', '198.51.100.7'], proxy: '198.51.100.7:5060' }],
  answers: [],
  unattended: { sound: '/sounds/unattended', messageSeconds: 120 },
  music: '/music',
};

test.each(['0.0.0.0', '203.0.113.5', '::', 'localhost.example.jp', '127.0.0.1.example.jp', ''])(
  'ARI and AMI are not heard at %j, where others could come',
  (address) => {
    expect(() => configuration({ ...settings, control: { ...settings.control, address } })).toThrow('outside');
  },
);

test.each([
  ['pjsip.conf', 'bind=203.0.113.5:5060\n'],
  ['pjsip.conf', '[carrier]\ntype=identify\nendpoint=carrier\nmatch=198.51.100.0/24,198.51.100.7\n'],
  ['pjsip.conf', '[carrier]\ntype=aor\ncontact=sip:198.51.100.7:5060\n'],
  ['http.conf', 'bindaddr=127.0.0.1\nbindport=8088\n'],
  ['manager.conf', 'bindaddr=127.0.0.1\nport=5038\n'],
  ['ari.conf', '[denwaban]\ntype=user\nread_only=no\npassword=secret\n'],
  ['rtp.conf', 'rtpstart=10000\nrtpend=19999\n'],
  ['extensions.conf', 'Stasis(denwaban,inbound,'],
  ['extensions.conf', 'SIP_PLACE=203.0.113.5:5060\n'],
  ['extensions.conf', 'Playback(/sounds/unattended)'],
  ['extensions.conf', '.wav,10,120,'],
  ['musiconhold.conf', '[default]\nmode=files\ndirectory=/music\n'],
])('%s says what was set', (name, words) => {
  expect(configuration(settings)[name]).toContain(words);
});

test('where it is said from where SIP is answered, nobody else is', () => {
  expect(configuration(settings)['pjsip.conf']).not.toContain('type=acl');
  expect(configuration({ ...settings, answers: ['198.51.100.0/24'] })['pjsip.conf']).toContain(
    'type=acl\ndeny=0.0.0.0/0.0.0.0\npermit=127.0.0.1\npermit=198.51.100.0/24\n',
  );
});

test('while nobody is there it is only announced, where that is wanted', () => {
  const unattended = { sound: '/sounds/unattended', messageSeconds: null };
  expect(configuration({ ...settings, unattended })['extensions.conf']).not.toContain('Record');
});

test('whoever is not known by address or password is nobody, and no phone throws a call into the dialplan', () => {
  const files = configuration(settings);
  expect(files['pjsip.conf']).not.toContain('anonymous');
  expect(files['pjsip.conf']).toContain('allow_transfer=no');
  expect(files['modules.conf']).not.toContain('res_pjsip_endpoint_identifier_anonymous');
});
