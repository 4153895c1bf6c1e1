import { listed, say } from '../Sentence.js';
import type { Messages } from './Messages.js';
import { cs as simplifications } from './simplifications/cs.js';

// 1 krok, 2 až 4 kroky, 5 kroků
const steps = (count: number) => (count === 1 ? 'krok' : count >= 2 && count <= 4 ? 'kroky' : 'kroků');

/** Czech. */
export const cs: Messages = {
  constant: {
    title: 'Derivace konstanty',
    text: ({ c, x }) => say`Výraz ${c} nezávisí na ${x}, jeho derivace je tedy 0.`,
  },
  variable: {
    title: 'Derivace proměnné',
    text: ({ x }) => say`Derivace ${x} podle ${x} je 1.`,
  },
  locallyConstant: {
    title: 'Derivace po částech konstantní funkce',
    text: ({ f }) =>
      say`Funkce ${f} je mezi body skoku konstantní, její derivace je tedy 0 všude, kde existuje.`,
  },
  sum: {
    title: 'Derivace součtu',
    text: ({ terms }) => say`Derivujeme člen po členu; členy součtu jsou ${listed(terms, 'a')}.`,
  },
  difference: {
    title: 'Derivace rozdílu',
    text: ({ u, v }) => say`Menšenec je ${u}, menšitel je ${v}.`,
  },
  constantFactor: {
    title: 'Derivace konstantního násobku',
    text: ({ c, u, x }) => say`Činitel ${c} nezávisí na ${x}, vytkneme ho tedy před derivaci výrazu ${u}.`,
  },
  product: {
    title: 'Derivace součinu',
    text: ({ u, v }) => say`Činitelé součinu jsou ${u} a ${v}.`,
  },
  quotient: {
    title: 'Derivace podílu',
    text: ({ u, v }) => say`V čitateli je ${u}, ve jmenovateli ${v}.`,
  },
  reciprocal: {
    title: 'Derivace podílu s konstantním čitatelem',
    text: ({ c, v, x }) => say`Čitatel ${c} nezávisí na ${x}, ve jmenovateli je ${v}.`,
  },
  power: {
    title: 'Derivace mocninné funkce',
    text: ({ n, x }) => say`Základem mocniny je ${x}, exponent ${n} na ${x} nezávisí.`,
  },
  exponential: {
    title: 'Derivace exponenciální funkce',
    text: ({ a, x }) => say`Základ ${a} nezávisí na ${x}, proměnná ${x} je v exponentu.`,
  },
  powerExponential: {
    title: 'Derivace mocniny s proměnným základem i exponentem',
    text: ({ u, v, x }) =>
      say`Na ${x} závisí základ ${u} i exponent ${v}: jednou derivujeme při pevném exponentu, podruhé při pevném základu a výsledky sečteme.`,
  },
  function: {
    title: 'Tabulková derivace',
    text: ({ f, derivative }) => say`Podle tabulky derivací je derivace funkce ${f} rovna ${derivative}.`,
  },
  chain: {
    title: 'Derivace složené funkce',
    text: ({ outer, letter, inner, derivative }) =>
      say`Vnější funkce je ${outer}, vnitřní funkce je ${inner}; derivace vnější funkce podle ${letter} je ${derivative}.`,
  },
  multivariable: {
    title: 'Derivace složené funkce více proměnných',
    text: ({ outer, inner, derivatives }) =>
      say`Vnější funkce ${outer} má vnitřní funkce ${listed(inner, 'a')}; její parciální derivace podle nich jsou po řadě ${listed(derivatives, 'a')}.`,
  },
  piecewise: {
    title: 'Derivace po částech definované funkce',
    text: ({ mask, chosen, otherwise }) =>
      say`Každou část derivujeme zvlášť: ${chosen} tam, kde platí ${mask}, a ${otherwise} všude jinde.`,
  },
  omitted: {
    title: 'Vynechané kroky',
    text: ({ count, limit }) => say`… a ještě ${count} ${steps(count)} (vypisuje se jich nejvýše ${limit}).`,
  },
  result: {
    title: 'Výsledek',
    text: ({ f, x, inner }) =>
      inner
        ? say`Po dosazení vnitřních derivací a úpravě dostaneme derivaci výrazu ${f} podle ${x}.`
        : say`To je derivace výrazu ${f} podle ${x}.`,
  },
  simplified: {
    title: 'Výsledek po zjednodušení',
    text: ({ f, x }) => say`To je derivace výrazu ${f} podle ${x} po zjednodušení.`,
  },
  simplifications,
  further: (result, normal) => say`Dostaneme ${result}, což dále upravíme na ${normal}.`,
  cases: { if: 'pokud', otherwise: 'jinak' },
  see: (derivative, step) => say`Derivaci ${derivative} určuje krok ${step}.`,
};
