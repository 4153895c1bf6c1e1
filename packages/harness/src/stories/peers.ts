import { createRequire } from 'node:module';
import type { Asked, Way } from './ways.js';

/** What of another library is used here. */
interface Mathjs {
  derivative(text: string, name: string): { evaluate(scope: object): unknown };
}
interface Nerdamer {
  diff(text: string, name: string): { evaluate(scope: object): { text(as: 'decimals'): string } };
}

const require = createRequire(import.meta.url);

const known: readonly (readonly [module: string, way: (library: any) => Way])[] = [
  [
    'mathjs',
    (mathjs: Mathjs) =>
      byText('mathjs', (text, name, at) => mathjs.derivative(text, name).evaluate({ ...at })),
  ],
  [
    'nerdamer/all.js',
    (nerdamer: Nerdamer) =>
      byText('nerdamer', (text, name, at) =>
        // it writes into the scope
        Number(
          nerdamer
            .diff(text, name)
            .evaluate({ ...at })
            .text('decimals'),
        ),
      ),
  ],
];

/** The libraries of symbolic derivatives that are installed beside this one, mathjs and nerdamer. */
export function installedPeers(): readonly Way[] {
  return known.flatMap(([module, way]) => {
    try {
      require.resolve(module);
    } catch {
      return []; // not installed
    }
    return [way(require(module))];
  });
}

/** A way that derives text by one variable after the other. */
function byText(name: string, partial: (text: string, variable: string, at: Asked['at']) => unknown): Way {
  return {
    name,
    gradient({ text, at }) {
      if (text === null) throw new TypeError('not a formula');
      return Object.keys(at).map((variable) => {
        const result = partial(text, variable, at);
        if (typeof result !== 'number') throw new TypeError(`no number but ${String(result)}`);
        return result;
      });
    },
  };
}
