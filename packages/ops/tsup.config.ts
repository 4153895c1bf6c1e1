import { readdirSync } from 'node:fs';
import { library } from '../../tsup.base.ts';

export default library(['src/index.ts', 'src/rules.ts'], {
  vendored: readdirSync('src/special').map((name) => `src/special/${name}`),
  bundled: [/^@stdlib\//, 'debug'],
  replaced: {
    // polygamma logs its choice of algorithm to it
    debug: '() => () => {}',
    // a tenth of the code would be the texts of its errors
    '@stdlib/utils-define-nonenumerable-read-only-property':
      '(object, name, value) => { Object.defineProperty(object, name, { value }); }',
    // every engine has them
    '@stdlib/array-float64': 'Float64Array',
    '@stdlib/array-uint32': 'Uint32Array',
    '@stdlib/array-uint16': 'Uint16Array',
    '@stdlib/array-uint8': 'Uint8Array',
  },
});
