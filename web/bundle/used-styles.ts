import type { Plugin } from 'vite';

const whole = '@mantine/core/styles.layer.css';
const everywhere = ['default-css-variables', 'baseline', 'global'];

/**
 * Of Mantine's styles those of the pieces in use, each fetched with the script that uses it. Mantine keeps the names of a piece's
 * classes in `<Piece>.module.mjs` and their rules in `styles/<Piece>.layer.css`.
 */
export function usedStyles(): Plugin {
  return {
    name: 'used-styles',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => {
      const [, piece] = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/.exec(id) ?? [];
      if (piece) return { code: `${importOf(piece)}\n${code}`, map: null, moduleSideEffects: true };
      if (!code.includes(`'${whole}'`)) return null;
      return { code: code.replace(`import '${whole}';`, everywhere.map(importOf).join('\n')), map: null };
    },
  };
}

const importOf = (piece: string) => `import '@mantine/core/styles/${piece}.layer.css';`;
