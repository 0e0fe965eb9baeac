// What such services usually ask for, as a beginning to type on: each carrier's own papers say what is true.
import type { TrunkShown } from '@denwaban/api/trunks';

export const presetNames = ['gateway', 'ip_phone', 'brastel', 'business', 'other'] as const;
export type PresetName = (typeof presetNames)[number];

export type Preset = Pick<TrunkShown, 'joins' | 'host' | 'port'>;

export const presets: Record<PresetName, Preset> = {
  gateway: { joins: 'account', host: '192.168.1.1', port: 5060 },
  ip_phone: { joins: 'account', host: 'smart.0038.net', port: 5060 },
  brastel: { joins: 'account', host: 'softphone.spc.brastel.ne.jp', port: 5060 },
  business: { joins: 'address', host: '', port: 5060 },
  other: { joins: 'account', host: '', port: 5060 },
};
