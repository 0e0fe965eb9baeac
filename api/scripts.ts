// 応対マニュアル, by what is asked of it.
export * from './scripts/content.ts';
export * from './scripts/documents.ts';
export * from './scripts/gaps.ts';
export * from './scripts/imports.ts';
export * from './scripts/proposals.ts';
export * from './scripts/readings.ts';
export * from './scripts/starters.ts';
export * from './scripts/versions.ts';
