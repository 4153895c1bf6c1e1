// Rose traces a function once and compiles value and gradient to WebAssembly. tanh comes from outside, with its
// derivative. Its loops (vec, sum) have no state that goes from step to step, so tasks are traced step by step.
import { add, compile, Dual, fn, mul, neg, opaque, Real, sub, Vec, vjp } from 'rose';

const tanh = opaque([Real], Real, Math.tanh);
// tanh'(x) = 1 - tanh(x)^2
tanh.jvp = fn([Dual], Dual, ({ re, du }) => {
  const y = tanh(re);
  return { re: y, du: mul(du, sub(1, mul(y, y))) };
});
const language = { add, sub, mul, neg, tanh, square: (x) => mul(x, x) };

export async function prepare(task) {
  const Vector = Vec(task.at.length, Real);
  const f = fn([Vector], Real, (x) => task.f(language)(Array.from(task.at, (_, i) => x[i])));
  const valueAndGradient = fn([Vector], { value: Real, gradient: Vector }, (x) => {
    const { ret, grad } = vjp(f)(x);
    return { value: ret, gradient: grad(1) };
  });
  const compiled = await compile(valueAndGradient);
  return { run: () => compiled(task.at), read: (result) => result };
}
