// Runs the command line from the working tree: builds what changed, then becomes the command.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildJavaScript } from './build.mjs';
import { root } from './packages.mjs';

try {
  await buildJavaScript();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// Same process: exit codes, signals and streams are the command's own.
const cli = join(root, 'packages/harness/dist/cli.js');
process.argv[1] = cli;
await import(pathToFileURL(cli).href);
