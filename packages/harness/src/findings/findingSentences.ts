import { explodes } from '../fit/growthWords.js';
import { compact } from '../report/format.js';
import type { Crossing, Finding } from './Finding.js';
import { costRules } from './rules.js';

/**
 * What a run found, in plain sentences: each rule of theory, what breaks it, where the modes cross, what swells.
 *
 * @example findingSentences(findingsOf([])) // []
 */
export function findingSentences(findings: readonly Finding[]): string[] {
  return [
    ...costRules.flatMap(({ engine }) => ruleSentences(findings, engine)),
    ...crossings(findings),
    ...swells(findings),
  ];
}

function ruleSentences(findings: readonly Finding[], engine: string): string[] {
  const checks = findings.flatMap(({ scenario, checks: all }) =>
    all.filter((check) => check.engine === engine).map((check) => ({ scenario, ...check })),
  );
  if (checks.length === 0) return [];
  const broken = checks.filter(({ holds }) => !holds);
  const { of, bound } = checks[0];
  const all = checks.length === 1 ? 'the one scenario' : `all ${checks.length} scenarios`;
  const where =
    broken.length === 0 ? all : `${checks.length - broken.length} of ${plural(checks.length, 'scenario')}`;
  return [
    `By theory ${engine} takes at most ${bound} ${of}: it does on ${where}.`,
    ...broken.map(
      ({ scenario, most, size }) =>
        `${scenario} breaks that: ${engine} takes ${compact(most, 3)} ${of} at size ${size}.`,
    ),
  ];
}

function crossings(findings: readonly Finding[]): string[] {
  const known = findings.flatMap(({ crossing }) => (crossing === null ? [] : [crossing]));
  if (known.length === 0) return [];
  const estimates = known.map(({ estimate }) => estimate);
  const [least, most] = [Math.min(...estimates), Math.max(...estimates)].map((n) => compact(n, 3));
  return [
    `Forward and reverse would take the same at ${least === most ? least : `${least} to ${most}`} variables, by what they take at the largest size of ${plural(known.length, 'scenario')}.`,
    measuredCrossing(known),
  ];
}

function measuredCrossing(known: readonly Crossing[]): string {
  const firsts = known.flatMap(({ from }) => (from === null ? [] : [from]));
  const others = known.filter(({ from }) => from === null).map(({ variables }) => variables);
  const most = Math.max(...others);
  if (firsts.length === 0)
    return `Reverse takes fewer operations on none of them, of at most ${plural(most, 'variable')}.`;
  const first = `Reverse takes fewer operations on ${firsts.length} of them, as early as from ${plural(Math.min(...firsts), 'variable')} on`;
  return `${first}${others.length === 0 ? '' : `; on the other ${others.length}, of at most ${plural(most, 'variable')}, it does not`}.`;
}

function swells(findings: readonly Finding[]): string[] {
  const known = findings.flatMap(({ scenario, growth }) =>
    growth === null ? [] : [{ scenario, ...growth }],
  );
  if (known.length === 0) return [];
  const list = (form: 'tree' | 'graph') => {
    const ids = known.filter((each) => explodes(each[form])).map(({ scenario }) => scenario);
    return ids.length === 0 ? 'none' : ids.join(', ');
  };
  return [
    `Of ${plural(known.length, 'scenario')} of six sizes or more the derivative written out grows exponentially with the size in ${list('tree')}; as a graph in ${list('graph')}.`,
  ];
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
