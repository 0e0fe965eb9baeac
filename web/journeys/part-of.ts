import type { Stage } from '@denwaban/domain/journeys';

/** The part of a client's file where the next thing is done. */
export function partOf(stage: Stage) {
  switch (stage) {
    case 'live':
      return 'basics';
    case 'verifying':
      return 'verification';
    case 'leaving':
    case 'left':
      return 'leaving';
    default:
      return 'journey';
  }
}
