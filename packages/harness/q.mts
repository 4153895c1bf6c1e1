import { usePortableMath } from './src/portable/usePortableMath.ts';

usePortableMath();
const { CellMeasurer } = await import('./src/suite/CellMeasurer.ts');
const { planOf } = await import('./src/suite/plan.ts');
const groups = planOf({
  only: [],
  engines: [
    'symbolic',
    'symbolic-simplified',
    'symbolic-shared',
    'numeric',
    'numeric-forward',
    'forward',
    'reverse',
    'reverse-compiled',
  ],
  quick: true,
  seed: 1,
  shard: null,
  timeLimit: 10,
  memoryLimit: 400,
});
const m = new CellMeasurer({ seed: 1, random: 3 });
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const times: [string, number][] = [];
const by: Record<string, number> = {};
for (const group of groups)
  for (const key of group) {
    const a = cpu();
    await m.prepare(key);
    const b = cpu();
    m.line(key);
    const c = cpu();
    times.push(
      [`${key.scenario}/${key.size} prepare`, b - a],
      [`${key.scenario}/${key.size}/${key.engine}`, c - b],
    );
    by.prepare = (by.prepare ?? 0) + b - a;
    by[`${key.engine}`] = (by[`${key.engine}`] ?? 0) + c - b;
  }
console.log(by, cpu());
for (const [n, t] of times.sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(t.toFixed(2), n);
