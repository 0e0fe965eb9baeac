import { useWords } from '../words/index.ts';
import classes from './SkipLink.module.css';
import { frameWords } from './words.ts';

/** For keyboards: past the frame, to the page. */
export function SkipLink() {
  const words = useWords(frameWords);
  return (
    <a href="#page" className={classes.skip}>
      {words.skip}
    </a>
  );
}
