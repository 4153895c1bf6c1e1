import { usePortableMath } from './portable/usePortableMath.js';

// `import 'fourgrad/portable'` before all else: this program then computes what the command line does, the same bytes
// on every machine and in every version of Node.
usePortableMath();
