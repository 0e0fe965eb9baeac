import { expect, test } from 'vitest';
import { isAbout, subjectsOf } from './subjects.ts';

test.each([
  ['/cases/:id/closure', ['case']],
  ['/clients/:client/usage', ['client', 'usage']],
  ['/company/contacts/:id/presence', ['contact']],
  ['/staff/:id/grants', ['staff']],
  ['/board', []],
] as const)('%s is about %j', (path, subjects) => expect(subjectsOf({ path })).toEqual(subjects));

test.each([
  [['case'], 'case.opened', true],
  [['case'], 'call.answered', false],
  [['call'], 'callback.overdue', false],
  [['client', 'usage'], 'usage.judged', true],
  [['case'], '*', true],
  [[], 'operator.changed', true],
])('an answer about %j and the hint %s: old is %s', (shown, hint, old) => expect(isAbout(shown, hint)).toBe(old));
