import { library } from '../../tsup.base.ts';

export default library(['src/index.ts'], {
  bundled: [/^@stdlib\//, 'debug'],
  alias: { debug: './no-debug.cjs' },
});
