// Runs in a thread of its own (press.ts): reading the fonts takes a tenth of a second of pure reckoning for every page printed.
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import { pageOf } from './page.ts';
import type { Paper } from './paper.ts';

const fonts = '@expo-google-fonts/noto-sans-jp';
const normal = fileURLToPath(import.meta.resolve(`${fonts}/400Regular/NotoSansJP_400Regular.ttf`));
const bold = fileURLToPath(import.meta.resolve(`${fonts}/700Bold/NotoSansJP_700Bold.ttf`));

pdfmake.setFonts({ Noto: { normal, bold, italics: normal, bolditalics: bold } });
// Nothing but the two fonts is read, and nothing fetched, whatever a caller said.
pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
pdfmake.setUrlAccessPolicy(() => false);

parentPort?.on('message', async ({ number, paper }: { number: number; paper: Paper }) => {
  try {
    const bytes = await pdfmake.createPdf(pageOf(paper)).getBuffer();
    parentPort?.postMessage({ number, bytes });
  } catch (error) {
    parentPort?.postMessage({ number, failed: String((error as Error).stack ?? error) });
  }
});
