import { library } from '../../tsup.base.ts';

// mathjs, and whatever of its own dependencies its parser pulls in.
export default library(['src/index.ts'], { bundled: [/^(?!@fourgrad\/)/] });
