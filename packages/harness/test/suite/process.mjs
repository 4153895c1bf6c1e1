// A cell process that does what the name of the engine says.
const say = (reply) => new Promise((done) => process.send(reply, done));
process.on('message', async ({ key }) => {
  await say({ kind: 'started' });
  if (key.engine === 'hang') for (;;);
  if (key.engine === null) process.exit(4);
  if (key.engine === 'exit') process.exit(3);
  if (key.engine === 'fill') for (const all = []; ; ) all.push(new Array(1e5).fill(all.length));
  await say(
    key.engine === 'bug'
      ? { kind: 'error', message: 'a bug' }
      : { kind: 'line', line: `${key.engine} in ${process.pid}` },
  );
});
