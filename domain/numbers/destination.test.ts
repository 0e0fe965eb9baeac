import { expect, test } from 'vitest';
import { leadsTo } from './destination.ts';

test.each([
  ['03-1234-5678', 'fixed'],
  ['0184-22-3456', 'fixed'], // 由利本荘
  ['0990-1-2345', null], // too short to be anything
  ['090-1234-5678', 'mobile'],
  ['080-1234-5678', 'mobile'],
  ['070-1234-5678', 'mobile'],
  ['060-1234-5678', 'mobile'],
  ['050-1234-5678', 'ip'],
  ['0120-123-456', 'free'],
  ['0800-123-4567', 'free'],
  ['0570-012-345', 'navi'],
  ['0990-123-456', 'premium'],
  ['184 0990 123 456', 'premium'],
  ['+81 990 123 456', 'premium'],
  ['020-1234-5678', 'machine'],
  ['+1 415 555 2671', 'abroad'],
  ['010 1 415 555 2671', 'abroad'],
  ['+881 6 1234 5678', 'abroad'], // a satellite
  ['110', 'emergency'],
  ['１１９', 'emergency'],
  ['1 1 8', 'emergency'],
  ['184110', 'emergency'],
  ['104', 'service'],
  ['171', 'service'],
  ['#7119', 'service'],
  ['田中様', null],
])('%s leads to %s', (dialled, to) => {
  const leads = leadsTo(dialled);
  expect('to' in leads ? leads.to : null).toBe(to);
});
