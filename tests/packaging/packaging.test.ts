import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSize, bundles } from '../../scripts/bundleSizes.mjs';
import { install, packAll, tarballsFor } from '../../scripts/pack.mjs';
import { packages, root } from '../../scripts/packages.mjs';

const modes = ['@fourgrad/symbolic', '@fourgrad/numeric', '@fourgrad/forward', '@fourgrad/reverse'];
const names: string[] = packages().map(({ manifest }) => manifest.name);
const folder = mkdtempSync(join(tmpdir(), 'fourgrad-packaging-'));
const minutes = 60_000;
let tarballs: Map<string, string>;

/** Runs a program and gives what it printed; a failure becomes an error that says it all. */
function run(program: string, args: string[], cwd = root): string {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}

const tool = (name: string) => join(root, 'node_modules/.bin', name);

function emptyFolder(name: string): string {
  const path = join(folder, name.replace('/', '-'));
  mkdirSync(path);
  writeFileSync(join(path, 'package.json'), '{ "private": true, "type": "module" }\n');
  return path;
}

beforeAll(() => {
  run(process.execPath, ['scripts/build.mjs']);
  tarballs = packAll(folder);
}, 5 * minutes);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(names)('the tarball of %s', (name) => {
  it('holds nothing that publint objects to', { timeout: minutes }, () => {
    run(tool('publint'), ['run', '--strict', tarballs.get(name) ?? '']);
  });

  it('has types that resolve the way its JavaScript does (attw)', { timeout: minutes }, () => {
    run(tool('attw'), ['--profile', 'esm-only', tarballs.get(name) ?? '']);
  });
});

describe.each(modes)('%s installed alone', (name) => {
  let home: string;

  beforeAll(() => {
    home = emptyFolder(name);
    install(home, tarballsFor(name, tarballs));
  }, minutes);

  it('differentiates from JavaScript', () => {
    writeFileSync(
      join(home, 'consumer.js'),
      `import { gradient, mul, sin } from '${name}';
       console.log(JSON.stringify(gradient((x, y) => mul(sin(x), y))(2, 3)));`,
    );
    const [dx, dy] = JSON.parse(run(process.execPath, ['consumer.js'], home));
    expect(dx).toBeCloseTo(3 * Math.cos(2), 8);
    expect(dy).toBeCloseTo(Math.sin(2), 8);
  });

  for (const bundle of bundles.filter((one) => one.name === name && one.limit !== undefined)) {
    const limit = bundle.limit as number;
    it(`brings an app only what it uses: ${bundle.uses.join(', ')} take at most ${limit / 1000} kB, gzipped`, async () => {
      const { gzipped, warnings } = await bundleSize(home, bundle);
      expect(warnings).toEqual([]);
      expect(gzipped).toBeLessThanOrEqual(limit);
    });
  }

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'es2022'],
  ])(
    'type-checks in a strict project with moduleResolution %s',
    { timeout: minutes },
    (moduleResolution, module) => {
      writeFileSync(
        join(home, 'consumer.ts'),
        `import { gradient, mul, sin } from '${name}';
       export const [dx, dy]: [number, number] = gradient((x, y) => mul(sin(x), y))(2, 3);
       // @ts-expect-error not a function: the types are there, not just \`any\`
       gradient(3);`,
      );
      const options = ['--strict', '--noEmit', '--target', 'es2022'];
      run(
        tool('tsc'),
        [...options, '--moduleResolution', moduleResolution, '--module', module, 'consumer.ts'],
        home,
      );
    },
  );
});

it('@fourgrad/reverse/nn trains with the tensors of @fourgrad/reverse', { timeout: minutes }, () => {
  const home = emptyFolder('reverse-nn');
  install(home, tarballsFor('@fourgrad/reverse', tarballs));
  writeFileSync(
    join(home, 'consumer.ts'),
    `import { mse, noGrad, Tensor } from '@fourgrad/reverse';
     import { Linear, SGD } from '@fourgrad/reverse/nn';
     const layer = new Linear(1, 1);
     const optimizer = new SGD(layer.parameters(), { lr: 0.1 });
     for (let step = 0; step < 300; step++) {
       optimizer.zeroGrad();
       mse(layer.forward([[0], [1], [2]]), [[1], [3], [5]]).backward();
       optimizer.step();
     }
     const rounded: number[][] = noGrad(() => layer.forward([[3]]).round()).toArray();
     console.log(JSON.stringify([rounded, layer.weight instanceof Tensor]));
     // @ts-expect-error not a size: the types are there, not just \`any\`
     export const wrong = () => new Linear('1', 1);`,
  );
  const options = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom'];
  run(tool('tsc'), [...options, 'consumer.ts'], home);
  expect(JSON.parse(run(process.execPath, ['consumer.js'], home))).toEqual([[[7]], true]);
});

describe('fourgrad installed alone', () => {
  let home: string;

  beforeAll(() => {
    home = emptyFolder('fourgrad');
    install(home, tarballsFor('fourgrad', tarballs));
  }, minutes);

  it('has its command', { timeout: minutes }, () => {
    const command = join(home, 'node_modules/.bin/fourgrad');
    expect(run(command, ['--help'], home)).toContain('compare');
    const { results } = JSON.parse(run(command, ['compare', 'x^2', '--at', 'x=3', '--json'], home));
    expect(results.map(({ gradient }: { gradient: object }) => gradient)).toEqual(Array(4).fill({ x: 6 }));
    expect(run(command, ['suite', '--only', 'sine', '--engines', 'mathjs,reverse'], home)).toMatch(
      /^mathjs +- +- +1 /m,
    );
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'es2022'],
  ])(
    'type-checks in the strictest project with moduleResolution %s, its declarations too',
    { timeout: 2 * minutes },
    (moduleResolution, module) => {
      writeFileSync(
        join(home, 'consumer.ts'),
        `import 'fourgrad/portable';
         import { compare, engines, type Report, type Result, type Scenario, scenarioById, scenarios } from 'fourgrad';
         import { mul, sin } from '@fourgrad/ops';
         const report: Report = compare((x, y) => mul(sin(x), y), { at: { x: 2, y: 3 } });
         const digits: (number | undefined)[] = report.results.map(({ accuracy }: Result) => accuracy?.digits);
         const logistic: Scenario | undefined = scenarioById('logistic');
         const more: string[] = logistic === undefined ? [] : logistic.sizes.map((size) => compare(logistic, { size }).id);
         const fast: number[] = scenarios.slice(0, 3).map((each) => compare(each, { engines: engines.slice(7) }).results.length);
         // @ts-expect-error JavaScript operators do not see the values of the function language
         export const wrong = () => compare((x) => x * x, { at: { x: 2 } });
         console.log(JSON.stringify([digits.length, more.length, fast]));`,
      );
      const strictest = [
        '--strict',
        '--noUncheckedIndexedAccess',
        '--exactOptionalPropertyTypes',
        '--noPropertyAccessFromIndexSignature',
        '--noImplicitReturns',
      ];
      const target = ['--target', 'es2022', '--lib', 'es2023,dom', '--skipLibCheck', 'false'];
      const modules = ['--moduleResolution', moduleResolution, '--module', module];
      run(tool('tsc'), [...strictest, ...target, ...modules, 'consumer.ts'], home);
      expect(JSON.parse(run(process.execPath, ['consumer.js'], home))).toEqual([4, 12, [2, 2, 2]]);
    },
  );

  it('has its schemas where imports find them', () => {
    const program = `
      import { createRequire } from 'node:module';
      const kinds = ['cells', 'derivation', 'list', 'report', 'story', 'timings', 'trace'];
      const load = createRequire(process.cwd() + '/x.js');
      console.log(kinds.map((kind) => typeof load('fourgrad/schemas/' + kind + '.schema.json').title).join());`;
    expect(run(process.execPath, ['--input-type=module', '-e', program], home)).toBe(
      `${Array(7).fill('string')}\n`,
    );
  });
});
