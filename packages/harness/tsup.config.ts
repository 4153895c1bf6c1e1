import { library } from '../../tsup.base.ts';

export default library(
  [
    'src/index.ts',
    'src/cli.ts',
    'src/stories/storyProcess.ts',
    'src/suite/cellProcess.ts',
    'src/timing/timingProcess.ts',
  ],
  {
    vendored: ['src/portable/elementary.ts'],
    bundled: [/^@stdlib\//, 'debug'],
    platform: 'node',
  },
);
