import { array } from '@fourgrad/ops';

/** Lists and typed arrays as arrays, as methods of tensors take them: x.add([1, 2]); anything else as it is. */
export const asOperand = (x: any): any => (Array.isArray(x) || ArrayBuffer.isView(x) ? array(x) : x);
