export { may } from './may.ts';
export { keepView, mostViews, type View } from './view.ts';
