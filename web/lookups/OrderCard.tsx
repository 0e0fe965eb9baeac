import type { MaskedOrder } from '@denwaban/api/lookups';
import { Button } from '@mantine/core';
import { Facts } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './lookups.module.css';
import { lookupWords } from './words.ts';

type Props = { order: MaskedOrder; onHandOver?: (order: Pick<MaskedOrder, 'orderNumber' | 'items'>) => void };

/** One order, masked. */
export function OrderCard({ order, onHandOver }: Props) {
  const { order: words, handOver } = useWords(lookupWords);
  const say = useSay();
  const place = [order.postalCode && `〒${order.postalCode}`, order.area].filter(Boolean).join(' ');
  return (
    <article className={classes.order} aria-live="polite">
      <header className={classes.orderHead}>
        <strong>{order.orderNumber}</strong>
        {onHandOver && (
          <Button size="xs" variant="default" onClick={() => onHandOver(order)}>
            {handOver}
          </Button>
        )}
      </header>
      <Facts
        facts={[
          { name: words.state, value: order.state && <strong>{order.state}</strong> },
          { name: words.items, value: order.items },
          { name: words.expectedOn, value: order.expectedOn && say.day(order.expectedOn) },
          { name: words.shippedOn, value: order.shippedOn && say.day(order.shippedOn) },
          { name: words.carrier, value: order.carrier },
          { name: words.trackingNumber, value: order.trackingNumber },
          { name: words.amountYen, value: order.amountYen !== null && say.yen(order.amountYen) },
          { name: words.name, value: [order.name, order.reading].filter(Boolean).join('　') },
          { name: words.phone, value: order.phone },
          { name: words.place, value: place },
        ]}
      />
    </article>
  );
}
