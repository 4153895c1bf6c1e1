// What one would write by hand; every other engine is compared with it.
import { chain, logistic, logsumexp, mlp, weightedProduct } from '../handwritten/arrays.mjs';
import * as plain from '../handwritten/products.mjs';
import { network, rosenbrock, vanDerPol } from '../handwritten/scalar.mjs';

const functions = {
  rosenbrock,
  rosenbrock250: rosenbrock,
  rk4: vanDerPol,
  rk4long: vanDerPol,
  mlp: network,
  xor: network,
  mlp784: mlp,
  matmul256: weightedProduct,
  matmul512: weightedProduct,
  logistic,
  logsumexp,
  chain,
};

/** A task by hand, with these products of matrices. */
export const prepareWith = (products, task, id) => ({
  run: functions[id](task, products),
  read: ([value, ...gradients]) => ({ value, gradient: gradients.flatMap((part) => [...part]) }),
});

export const prepare = (task, id) => prepareWith(plain, task, id);
