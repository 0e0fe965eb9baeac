import type { Me } from '@denwaban/api/signin';

/** Where a person's day begins. */
export function homeOf({ as, role, mustEnrol }: Pick<Me, 'as' | 'role'> & Partial<Pick<Me, 'mustEnrol'>>): string {
  if (mustEnrol) return '/sign-in/enrol';
  if (as === 'client') return '/portal';
  switch (role) {
    case 'operator':
      return '/desk';
    case 'billing':
      return '/usage';
    default:
      return '/board';
  }
}

/** The page a person was on before signing in, if it is one of ours; a link from elsewhere must not lead away. */
export function backTo(back: unknown): string | undefined {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) && !back.startsWith('/sign-in') ? back : undefined;
}
