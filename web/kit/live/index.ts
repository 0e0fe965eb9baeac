export { Live, LostNotice } from './Live.tsx';
