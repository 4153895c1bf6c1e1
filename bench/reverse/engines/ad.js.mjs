// ad.js in its fastest form: first derivatives by reverse mode only. It has neither square nor tanh; the gradient does
// not tell the value, which is therefore kept on its way out. It recurses over the graph: long chains of operations need
// more stack than Node has, and given that, it takes longer than adnn.
import adjs from 'ad.js';

const ad = adjs({ mode: 'r', noHigher: true });
const { add, sub, mul, div, maths } = ad;
// tanh(x) = 1 - 2 / (exp(2 x) + 1)
const tanh = (x) => sub(1, div(2, add(maths.exp(mul(2, x)), 1)));
const language = { add, sub, mul, tanh, square: (x) => mul(x, x) };

export function prepare(task) {
  const f = task.f(language);
  let result;
  const gradient = ad.gradientR((x) => {
    result = f(x);
    return result;
  });
  return {
    run: () => {
      const slopes = gradient(task.at);
      return [ad.untapify(result), slopes];
    },
    read: ([value, slopes]) => ({ value, gradient: slopes }),
  };
}

export const record = (f, at) => ad.gradientR(f(language))(at);
