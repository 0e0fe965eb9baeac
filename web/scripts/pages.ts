import { type Section, sections } from '@denwaban/domain/scripts';

// What the manual of a client is looked at by: its sections, and what is done with it.
const doings = ['rehearsal', 'lacks', 'versions', 'proposals', 'gaps', 'shelf', 'readings'] as const;

/** Words of absence stand on the page of people. */
export type EditedPage = Exclude<Section, 'absence'>;
export type ManualPage = EditedPage | (typeof doings)[number];

export const editedPages = sections.filter((section): section is EditedPage => section !== 'absence');
export const manualPages: readonly ManualPage[] = [...editedPages, ...doings];

export const manualPageIn = (given: unknown): ManualPage | undefined => manualPages.find((page) => page === given);
export const isEdited = (page: ManualPage): page is EditedPage => editedPages.some((each) => each === page);
