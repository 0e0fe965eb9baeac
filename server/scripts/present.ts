import type { VersionShown } from '@denwaban/api/scripts';
import type { ScriptVersion } from '@denwaban/domain/scripts';
import type { Heading } from './store.ts';

export function headingShown({ publishedAt, ...heading }: Heading): Omit<VersionShown, 'content'> {
  return { ...heading, publishedAt: publishedAt?.toISOString() ?? null };
}

export function versionShown({ publishedAt, ...version }: ScriptVersion): VersionShown {
  return { ...version, publishedAt: publishedAt?.toISOString() ?? null };
}
