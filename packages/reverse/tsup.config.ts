import { library } from '../../tsup.base.ts';

// The methods of tensors name the whole function language: whoever uses the verbs alone goes without them.
export default library(['src/index.ts', 'src/nn.ts'], { apart: ['src/tensor/makeTensor.ts'] });
