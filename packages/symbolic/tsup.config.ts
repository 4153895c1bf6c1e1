import { library } from '../../tsup.base.ts';

export default library(['src/index.ts'], {
  apart: ['src/parse/parse.ts'], // it knows all primitives by name; what is built without text needs few
  bundled: [/^(?!@fourgrad\/)/], // mathjs, and whatever of its own dependencies its parser pulls in
});
