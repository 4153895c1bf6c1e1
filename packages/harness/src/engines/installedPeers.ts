import type { Engine } from './Engine.js';
import { Unsupported } from './Engine.js';
import { mathjsEngine } from './mathjsEngine.js';
import { type Nerdamer, nerdamerEngine } from './nerdamerEngine.js';

/** The names of the peers, in the order they are shown. */
export const peerNames = ['mathjs', 'nerdamer'] as const;

/**
 * A peer as an engine. The packages are optional peer dependencies: without them the engine says how to install it.
 */
export async function peerEngine(name: (typeof peerNames)[number]): Promise<Engine> {
  try {
    if (name === 'mathjs') return mathjsEngine(await import('mathjs'));
    // nerdamer/all.js is nerdamer with its calculus
    const nerdamer = await import('nerdamer/all.js' as string);
    return nerdamerEngine(nerdamer.default as Nerdamer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return {
      name,
      prepare() {
        throw new Unsupported(`${name} is not installed: npm install ${name}`);
      },
    };
  }
}
