import type { Engine } from '../engines/Engine.js';
import { engines } from '../engines/engines.js';
import { peerEngine, peerNames } from '../engines/installedPeers.js';
import { requireKnown } from '../requireKnown.js';
import { engineNames } from '../suite/plan.js';

/**
 * The engines of these names, in the order they are shown; peers are loaded.
 *
 * @throws UserError for a name that there is not.
 */
export async function enginesNamed(names: readonly string[]): Promise<Engine[]> {
  for (const name of names) requireKnown('--engines', name, engineNames);
  const own = engines.filter(({ name }) => names.includes(name));
  const peers = peerNames.filter((name) => names.includes(name));
  return [...own, ...(await Promise.all(peers.map(peerEngine)))];
}
