const { runGroups } = await import('./src/suite/runGroups.ts');
const { planOf } = await import('./src/suite/plan.ts');
const groups = planOf({
  only: [],
  engines: ['mathjs', 'nerdamer'],
  quick: true,
  seed: 1,
  shard: null,
  timeLimit: 10,
  memoryLimit: 400,
});
let last = performance.now();
const rows = [];
await runGroups(
  groups,
  {
    sampling: { seed: 1, random: 3 },
    jobs: 1,
    timeLimit: 20,
    memoryLimit: 400,
    signal: new AbortController().signal,
    program: new URL('./dist/cellProcess.js', import.meta.url),
  },
  (key, line) => {
    const now = performance.now();
    const c = JSON.parse(line);
    if (key.engine) rows.push([now - last, `${key.scenario}/${key.size}/${key.engine} ${c.status}`]);
    last = now;
  },
);
console.log(rows.reduce((s, r) => s + r[0], 0));
for (const [t, n] of rows.sort((a, b) => b[0] - a[0]).slice(0, 30)) console.log((t / 1000).toFixed(2), n);
