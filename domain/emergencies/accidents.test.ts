import { expect, test } from 'vitest';
import { accidentsIn } from './index.ts';

test.each([
  ['nobody in danger', { category: 'defect', safety: 'none', impact: 'caller_only' }, []],
  ['not asked yet', { category: null, safety: null, impact: null }, []],
  ['a danger', { category: 'defect', safety: 'danger', impact: null }, ['product']],
  ['somebody hurt', { category: 'safety', safety: 'injury', impact: null }, ['product', 'medicine', 'functional_food']],
  ['a letter to the wrong person', { category: 'personal_data', safety: 'none', impact: null }, ['personal_data']],
  [
    'found only in what it may do',
    { category: 'delivery', safety: 'none', impact: 'personal_data' },
    ['personal_data'],
  ],
])('%s', (_, told, accidents) => expect(accidentsIn(told)).toEqual(accidents));
