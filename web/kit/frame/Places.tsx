import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
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
  return (
    <nav className={classes.places} aria-label={words.places}>
      {places.map(({ to, icon: Icon, name }) => (
        <Link key={to} to={to} className={classes.place}>
          <Icon size={22} stroke={1.6} />
          <span>{name[language]}</span>
        </Link>
      ))}
    </nav>
  );
}
