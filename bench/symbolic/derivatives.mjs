// The first table: time and size of derivatives, raw and simplified, engine by engine.

import { line, time, times, verdict } from '../shared/print.mjs';
import { LIMIT_SECONDS, measureInTurns } from '../shared/processes.mjs';
import { expressions } from './expressions.mjs';
import { leastRatio, MOST_NODES, mostWithFunction } from './targets.mjs';
import { agrees, truthOf } from './truth.mjs';

const ENGINES = {
  raw: ['fourgrad', 'mathjs', 'compute-engine', 'algebrite'], // nerdamer always simplifies
  simplified: ['fourgrad', 'mathjs', 'nerdamer', 'compute-engine', 'algebrite'],
};
const WIDTHS = [-10, -10, -14, 15, 9, 6, 9, -38, -6];

/** Nodes, time and whether the values are right, as text. */
function cellsOf({ outcome, microseconds, nodes, values }, truth) {
  if (outcome === 'failed') return ['', 'failed', ''];
  if (outcome === 'over time') return ['', `> ${LIMIT_SECONDS} s`, ''];
  const sizes = [nodes.tree, nodes.distinct, nodes.withFunction].filter((n) => n !== undefined);
  return [sizes.join('/'), time(microseconds), agrees(values, truth) ? '' : 'wrong'];
}

/** What is asked of the size of fourgrad's derivative, and whether it is so and the values are right. */
function sizeCells(id, variant, { nodes, values }, truth) {
  const { distinct, tree } = MOST_NODES[id];
  const most = { distinct };
  if (variant === 'simplified' && tree !== undefined) most.tree = tree;
  if (nodes !== undefined && expressions[id].order === undefined)
    most.withFunction = mostWithFunction(nodes.function);
  const names = { distinct: 'distinct', tree: 'tree', withFunction: 'with f' };
  const text = Object.entries(most).map(([name, limit]) => `${limit} ${names[name]}`);
  const small = nodes !== undefined && Object.entries(most).every(([name, limit]) => nodes[name] <= limit);
  return ['', `<= ${text.join(', ')}`, verdict(small && agrees(values, truth))];
}

/** How many times as long as fourgrad a peer took, and what is asked of that; a peer over time took at least so long. */
function ratioCells(engine, variant, id, peer, own) {
  const overTime = peer.outcome === 'over time';
  const ratio = (overTime ? LIMIT_SECONDS * 1e6 : peer.microseconds) / own.microseconds;
  if (Number.isNaN(ratio)) return ['', '', ''];
  const least = leastRatio(engine, variant, id);
  const target = least === undefined ? ['', ''] : [`>= ${least}x`, verdict(ratio >= least)];
  return [`${overTime ? '> ' : ''}${times(ratio)}`, ...target];
}

function rows(id, variant, truth) {
  const engines = ENGINES[variant];
  const lists = engines.map((engine) => [engine, id, variant]);
  const results = measureInTurns(new URL('measure-derivative.mjs', import.meta.url), lists);
  const [own] = results;
  results.forEach((result, i) => {
    const judged =
      i === 0 ? sizeCells(id, variant, own, truth) : ratioCells(engines[i], variant, id, result, own);
    line(WIDTHS, [id, variant, engines[i], ...cellsOf(result, truth), ...judged]);
  });
}

export function derivatives(matches) {
  const ids = Object.keys(expressions).filter((id) => matches(id, expressions[id].title));
  if (ids.length === 0) return;
  console.log(
    'Derivatives: nodes in the tree (of fourgrad also distinct ones, and those of f and derivative together),',
  );
  console.log('CPU time a call, peer over fourgrad; wrong: off by more than 1e-8 where it was checked');
  line(WIDTHS, ['', '', 'engine', 'nodes', 'time', '', 'ratio', 'target', '']);
  for (const id of ids) {
    const truth = truthOf(expressions[id]).map(([, ...slopes]) => slopes);
    console.log(expressions[id].title);
    for (const variant of Object.keys(ENGINES)) rows(id, variant, truth);
  }
  console.log();
}
