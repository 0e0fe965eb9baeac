import { notifications } from '@mantine/notifications';
import { language } from '../words/index.ts';
import { pieceWords } from './words.ts';

/** A short word that something is done ('保存しました'), gone by itself and read out. Never for errors: those stay where they happened. */
export function announce(message: string) {
  const { close } = pieceWords[language.read()];
  notifications.show({ message, color: 'wakatake', withBorder: true, closeButtonProps: { 'aria-label': close } });
}
