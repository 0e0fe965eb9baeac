import { Link, useLocation } from '@tanstack/react-router';
import { type ComponentType, useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../words/index.ts';
import classes from './Places.module.css';
import { frameWords } from './words.ts';

/** One entry of the navigation: where, its icon, its name in both languages. */
export type Place = {
  to: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  name: { ja: string; en: string };
};

/** The pages one can go to, each an icon with its name; the frame says where they stand. */
export function Places({ places }: { places: readonly Place[] }) {
  const language = useLanguage();
  const words = useWords(frameWords);
  const nav = useRef<HTMLElement>(null);
  const at = useLocation({ select: ({ pathname }) => pathname });
  // On a telephone they are more than fit: where one is comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the page changes
  useEffect(() => {
    // Names are wider in their own letters.
    void document.fonts.ready.then(() => {
      const here = nav.current?.querySelector('[aria-current="page"]');
      here?.scrollIntoView({ block: 'nearest', inline: 'center' });
    });
  }, [at]);
  return (
    <nav ref={nav} className={classes.places} aria-label={words.places}>
      {places.map(({ to, icon: Icon, name }) => (
        <Link key={to} to={to} className={classes.place}>
          <Icon size={22} stroke={1.6} />
          <span>{name[language]}</span>
        </Link>
      ))}
    </nav>
  );
}
