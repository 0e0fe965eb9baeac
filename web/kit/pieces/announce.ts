import { notifications } from '@mantine/notifications';

/** A short word that something is done ('保存しました'), gone by itself and read out. Never for errors: those stay where they happened. */
export function announce(message: string) {
  notifications.show({ message, color: 'wakatake', withBorder: true });
}
