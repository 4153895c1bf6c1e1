import { readdirSync } from 'node:fs';
import { canonicalJson, derivationOf, userFormula } from 'fourgrad';
import { describe, expect, it } from 'vitest';
import { expectRefusal, fourgrad, useCommandLine } from './support.ts';

useCommandLine();

describe('derive', () => {
  it('prints the derivative raw and simplified with its sizes, and writes nothing', async () => {
    const { code, out, err, cwd } = await fourgrad(['derive', 'sin(x^2)*exp(-x)']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^f = exp\(-x\) \* sin\(x\^2\)\ndf\/dx = 2 \* x .*\n {6}= exp\(-x\) \* \(/);
    expect(out).toMatch(/^size +tree +dag +operations +printed$/m);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('--json prints exactly the data, in canonical form', async () => {
    const { code, out, err } = await fourgrad(['derive', 'x*y^2', '--wrt', 'y', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(canonicalJson(derivationOf(userFormula('x*y^2'), 'y')));
    expect(JSON.parse(out)).toMatchObject({
      schema: 'fourgrad/derivation/1',
      derivatives: [{ wrt: 'y', simplified: { text: '2 * x * y', latex: '2 x y' } }],
    });
  });

  it('--latex prints LaTeX', async () => {
    const { out } = await fourgrad(['derive', 'x^2/3', '--latex']);
    expect(out).toMatch(/^f = \\frac\{x\^\{2\}\}\{3\}\n\\frac\{df\}\{dx\} = /);
  });

  it('takes a built-in function, and a formula that starts with a minus', async () => {
    const [network, minus] = await Promise.all([
      fourgrad(['derive', 'tiny-network', '--json']),
      fourgrad(['derive', '-x^2', '--json']),
    ]);
    expect(JSON.parse(network.out).derivatives).toHaveLength(4);
    expect(JSON.parse(minus.out).derivatives[0].simplified.text).toBe('-2 * x');
  });
});

it('a formula that looks like a mistyped id is derived, with a note', async () => {
  const { code, out, err } = await fourgrad(['derive', 'tiny-netwrk']);
  expect(code).toBe(0);
  expect(out).toMatch(/^f = tiny - netwrk$/m);
  expect(err).toBe('note: tiny-netwrk is read as a formula; the built-in function is called tiny-network\n');
  expect((await fourgrad(['derive', 'x-y'])).err).toBe('');
});

describe('derive refuses, in one line with exit code 2', () => {
  it.concurrent.each<[string, string[], string]>([
    ['no function', ['derive'], "missing required argument 'function'"],
    ['a point', ['derive', 'x', '--at', 'x=1'], "unknown option '--at'"],
    [
      'another variable',
      ['derive', 'x*y', '--wrt', 'z'],
      '--wrt names z, which f does not depend on; its variables are x, y',
    ],
    ['a constant', ['derive', '7'], 'name one, as in --wrt x'],
    ['a variable that is none', ['derive', '7', '--wrt', '\u001b[31m'], "cannot be a variable's name"],
  ])('%s', async (_what, args, message) => {
    const run = await fourgrad(args);
    expectRefusal(run, 2);
    expect(run.err).toContain(message);
  });

  it('a syntax error, with a caret', async () => {
    const run = await fourgrad(['derive', '2*sn(x)']);
    expectRefusal(run, 2, 3);
    expect(run.err).toContain('did you mean sin?');
  });
});
