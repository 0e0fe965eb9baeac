import { createRoot } from 'react-dom/client';
import { CallPage } from './CallPage.tsx';
import { wearColours } from './look.ts';
import './page.css';

wearColours();
// Japanese letters for the machines that have none; the others never fetch a single one.
void import('@fontsource-variable/noto-sans-jp/wght.css');
// The address is /call/<the button's key>.
const button = decodeURIComponent(location.pathname.split('/')[2] ?? '');
createRoot(document.getElementById('root')!).render(<CallPage button={button} />);
