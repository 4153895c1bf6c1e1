// The expressions of bench:symbolic: text that every engine parses, and the variables to differentiate by.
const range = (n, f) => Array.from({ length: n }, (_, i) => f(i + 1));
const nest = (depth, step) => range(depth, () => 0).reduce((inner) => step(inner), 'x');
const logistic = (k) => nest(k - 1, (x) => `4*(${x})*(1-(${x}))`);

const unit = (name, inputs) => `tanh(${inputs.map((x, i) => `${name}${i + 1}*${x}`).join('+')}+${name}0)`;
const hidden = range(3, (k) => unit(`w${k}`, ['x1', 'x2']));
const output = hidden.map((h, i) => `v${i + 1}*${h}`).join('+');
const WEIGHTS = 'w10 w11 w12 w20 w21 w22 w30 w31 w32 v0 v1 v2 v3'.split(' ');

const tenVariables = range(10, (i) => `x${i}`);

export const expressions = {
  sinexp: {
    title: 'sin(x^2)*exp(-x)',
    text: 'sin(x^2)*exp(-x)',
    by: ['x'],
  },
  sigmoid: {
    title: 'sigmoid nested 5 deep',
    text: nest(5, (x) => `1/(1+exp(-(${x})))`),
    by: ['x'],
  },
  product50: {
    title: 'x1*...*x50, gradient',
    text: range(50, (i) => `x${i}`).join('*'),
    by: range(50, (i) => `x${i}`),
  },
  logistic6: { title: 'logistic map, k = 6', text: logistic(6), by: ['x'] },
  logistic10: { title: 'logistic map, k = 10', text: logistic(10), by: ['x'] },
  rosenbrock: {
    title: 'Rosenbrock 10, gradient',
    text: range(9, (i) => `100*(x${i + 1}-x${i}^2)^2+(1-x${i})^2`).join('+'),
    by: tenVariables,
  },
  logsumexp: {
    title: 'logsumexp of 10, gradient',
    text: `log(${range(10, (i) => `exp(x${i})`).join('+')})`,
    by: tenVariables,
  },
  mlp: { title: 'MLP 2-3-1, gradient', text: `(${output}+v0-y)^2`, by: WEIGHTS },
  expsin10: {
    title: 'exp(sin(x)), 10th derivative',
    text: 'exp(sin(x))',
    by: ['x'],
    order: 10,
  },
};

const { compare } = new Intl.Collator('en', { numeric: true });

/** The names of all variables of an expression in order, those it is not differentiated by included. */
export const variablesOf = ({ text }) => [...new Set(text.match(/\b[vwxy]\d*\b/g))].sort(compare);

/** The point number k of an expression: coordinates spread over (0.1, 0.9), by name. */
export const pointOf = (expression, k) =>
  Object.fromEntries(
    variablesOf(expression).map((name, i) => [name, 0.1 + 0.8 * ((0.37 + 0.618 * i + 0.29 * k) % 1)]),
  );

/** How many points a derivative is checked at. */
export const POINTS = 3;
