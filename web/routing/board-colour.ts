import { type Colour, palette } from '../kit/theme/index.ts';

/** A client's colour as the board names it; a colour the palette does not have is slate. */
export const colourOf = (name: string): Colour => palette.find((colour) => colour === name) ?? 'slate';
