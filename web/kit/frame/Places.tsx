import { Link, useLocation } from '@tanstack/react-router';
import { type ComponentType, useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../words/index.ts';
import classes from './Places.module.css';
import { frameWords } from './words.ts';

/** What the agency's own pages are gathered under, in this order. */
export const placeGroups = ['answering', 'following', 'reporting', 'office'] as const;
export type PlaceGroup = (typeof placeGroups)[number];

/** One entry of the navigation: where, its icon, its name in both languages. A client's people have few, in no group. */
export type Place = {
  group?: PlaceGroup;
  to: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  name: { ja: string; en: string };
};

/** The pages one can go to, each an icon with its name; the frame says where they stand. */
export function Places({ places, as }: { places: readonly Place[]; as: 'rows' | 'tiles' }) {
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
    <nav ref={nav} className={classes.places} data-as={as} aria-label={words.places}>
      {inGroups(places).map(([group, members]) => (
        <div key={group ?? ''} className={classes.group}>
          {group && <p className={classes.heading}>{words.group[group]}</p>}
          {members.map(({ to, icon: Icon, name }) => (
            <Link key={to} to={to} className={classes.place}>
              <Icon size={22} stroke={1.6} />
              <span>{name[language]}</span>
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}

function inGroups(places: readonly Place[]): [PlaceGroup | undefined, Place[]][] {
  const all = [undefined, ...placeGroups].map((group): [PlaceGroup | undefined, Place[]] => [
    group,
    places.filter((place) => place.group === group),
  ]);
  return all.filter(([, members]) => members.length > 0);
}
