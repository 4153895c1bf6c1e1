import { listed, say } from '../Sentence.js';
import type { Messages } from './Messages.js';
import { ru as simplifications } from './simplifications/ru.js';

// 1 шаг (и 21), 2-4 шага (и 22-24), 5 шагов (и 11-14)
const forms: Readonly<Record<string, string>> = { one: 'шаг', few: 'шага' };
const steps = (count: number) => forms[new Intl.PluralRules('ru').select(count)] ?? 'шагов';

/** Russian. */
export const ru: Messages = {
  constant: {
    title: 'Производная постоянной',
    text: ({ c, x }) => say`Выражение ${c} не зависит от ${x}, поэтому его производная равна 0.`,
  },
  variable: {
    title: 'Производная независимой переменной',
    text: ({ x }) => say`Производная ${x} по ${x} равна 1.`,
  },
  locallyConstant: {
    title: 'Производная кусочно-постоянной функции',
    text: ({ f }) =>
      say`Функция ${f} постоянна между точками разрыва, поэтому её производная равна 0 всюду, где существует.`,
  },
  sum: {
    title: 'Производная суммы',
    text: ({ terms }) => say`Дифференцируем почленно; слагаемые: ${listed(terms, 'и')}.`,
  },
  difference: {
    title: 'Производная разности',
    text: ({ u, v }) => say`Уменьшаемое: ${u}; вычитаемое: ${v}.`,
  },
  constantFactor: {
    title: 'Вынесение постоянного множителя за знак производной',
    text: ({ c, u, x }) =>
      say`Множитель ${c} не зависит от ${x}, поэтому выносим его за знак производной; остаётся продифференцировать ${u}.`,
  },
  product: {
    title: 'Производная произведения',
    text: ({ u, v }) => say`Множители: ${u} и ${v}.`,
  },
  quotient: {
    title: 'Производная частного',
    text: ({ u, v }) => say`В числителе ${u}, в знаменателе ${v}.`,
  },
  reciprocal: {
    title: 'Производная частного с постоянным числителем',
    text: ({ c, v, x }) => say`Числитель ${c} не зависит от ${x}, в знаменателе ${v}.`,
  },
  power: {
    title: 'Производная степенной функции',
    text: ({ n, x }) => say`Основание степени равно ${x}, показатель ${n} не зависит от ${x}.`,
  },
  exponential: {
    title: 'Производная показательной функции',
    text: ({ a, x }) => say`Основание ${a} не зависит от ${x}, переменная ${x} стоит в показателе степени.`,
  },
  powerExponential: {
    title: 'Производная степенно-показательной функции',
    text: ({ u, v, x }) =>
      say`От ${x} зависят и основание ${u}, и показатель ${v}: дифференцируем один раз при постоянном показателе, другой раз при постоянном основании и складываем результаты.`,
  },
  function: {
    title: 'Табличная производная',
    text: ({ f, derivative }) => say`По таблице производных производная функции ${f} равна ${derivative}.`,
  },
  chain: {
    title: 'Производная сложной функции',
    text: ({ outer, letter, inner, derivative }) =>
      say`Внешняя функция ${outer}, внутренняя функция ${inner}; производная внешней функции по ${letter} равна ${derivative}.`,
  },
  multivariable: {
    title: 'Производная сложной функции нескольких переменных',
    text: ({ outer, inner, derivatives }) =>
      say`Внешняя функция ${outer} содержит внутренние функции ${listed(inner, 'и')}; её частные производные по ним равны соответственно ${listed(derivatives, 'и')}.`,
  },
  piecewise: {
    title: 'Производная кусочно-заданной функции',
    text: ({ mask, chosen, otherwise }) =>
      say`Каждое выражение дифференцируем отдельно: ${chosen} там, где выполнено ${mask}, и ${otherwise} в остальных точках.`,
  },
  omitted: {
    title: 'Пропущенные шаги',
    text: ({ count, limit }) => say`… и ещё ${count} ${steps(count)} (выводится не более ${limit}).`,
  },
  result: {
    title: 'Результат',
    text: ({ f, x, inner }) =>
      inner
        ? say`После подстановки внутренних производных и преобразований получаем производную выражения ${f} по ${x}.`
        : say`Это производная выражения ${f} по ${x}.`,
  },
  simplified: {
    title: 'Результат после упрощения',
    text: ({ f, x }) => say`Это производная выражения ${f} по ${x} после упрощения.`,
  },
  simplifications,
  further: (result, normal) => say`Получаем ${result}, что далее преобразуем к виду ${normal}.`,
  cases: { if: 'если', otherwise: 'иначе' },
  see: (derivative, step) => say`Производную ${derivative} см. в шаге ${step}.`,
};
