import { useWords } from '../words/index.ts';
import classes from './Brand.module.css';
import { frameWords } from './words.ts';

/** The product's mark and name. */
export function Brand({ size = 28, beside }: { size?: number; beside?: string }) {
  const words = useWords(frameWords);
  return (
    <span className={classes.brand}>
      <img src="/mark.svg" alt="" width={size} height={size} />
      <span className={classes.name} style={{ fontSize: size * 0.6 }}>
        {words.product}
      </span>
      {beside && <span className={classes.beside}>{beside}</span>}
    </span>
  );
}
