// The expressions of bench:symbolic, as text that every engine parses, and the variables to differentiate by.
const range = (n, f) => Array.from({ length: n }, (_, i) => f(i + 1));
const nest = (depth, step) => range(depth, () => 0).reduce((inner) => step(inner), 'x');

const mlp = () => {
  const unit = (name, inputs) => `tanh(${inputs.map((x, i) => `${name}${i + 1}*${x}`).join('+')}+${name}0)`;
  const hidden = range(3, (k) => unit(`w${k}`, ['x1', 'x2']));
  const output = hidden.map((h, i) => `v${i + 1}*${h}`).join('+');
  return {
    text: `(${output}+v0-y)^2`,
    by: ['w10', 'w11', 'w12', 'w20', 'w21', 'w22', 'w30', 'w31', 'w32', 'v0', 'v1', 'v2', 'v3'],
  };
};

export const expressions = {
  'sin(x^2)*exp(-x)': { text: 'sin(x^2)*exp(-x)', by: ['x'] },
  'sigmoid nested 5 deep': { text: nest(5, (x) => `1/(1+exp(-(${x})))`), by: ['x'] },
  'x1*...*x50, gradient': { text: range(50, (i) => `x${i}`).join('*'), by: range(50, (i) => `x${i}`) },
  'logistic map, k = 6': { text: nest(5, (x) => `4*(${x})*(1-(${x}))`), by: ['x'] },
  'logistic map, k = 10': { text: nest(9, (x) => `4*(${x})*(1-(${x}))`), by: ['x'] },
  'Rosenbrock 10, gradient': {
    text: range(9, (i) => `100*(x${i + 1}-x${i}^2)^2+(1-x${i})^2`).join('+'),
    by: range(10, (i) => `x${i}`),
  },
  'logsumexp of 10, gradient': {
    text: `log(${range(10, (i) => `exp(x${i})`).join('+')})`,
    by: range(10, (i) => `x${i}`),
  },
  'MLP 2-3-1, gradient': mlp(),
};
