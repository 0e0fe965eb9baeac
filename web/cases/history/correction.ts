import type { CorrectionEvent } from '@denwaban/domain/corrections';
import { dictionary } from '../../kit/words/index.ts';
import type { Telling } from './telling.ts';

const correctionWords = dictionary({
  ja: {
    made: '内容を訂正し、訂正報告を送る',
    mended: '送信前に内容を直した',
  },
  en: {
    made: 'Corrected; the corrected report goes',
    mended: 'Mended before it was sent',
  },
});

export function tellCorrection({ data }: CorrectionEvent, { language }: Telling): string {
  const words = correctionWords[language];
  return data.sent ? words.made : words.mended;
}
