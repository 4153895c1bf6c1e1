import { listed, say } from '../Sentence.js';
import type { Messages } from './Messages.js';
import { pl as simplifications } from './simplifications/pl.js';

// 1 krok, 2 do 4 kroki (także 22 do 24), 5 kroków (także 12 do 14)
const forms: Readonly<Record<string, string>> = { one: 'krok', few: 'kroki' };
const steps = (count: number) => forms[new Intl.PluralRules('pl').select(count)] ?? 'kroków';

/** Polish. */
export const pl: Messages = {
  constant: {
    title: 'Pochodna stałej',
    text: ({ c, x }) => say`Wyrażenie ${c} nie zależy od ${x}, więc jego pochodna jest równa 0.`,
  },
  variable: {
    title: 'Pochodna zmiennej',
    text: ({ x }) => say`Pochodna ${x} względem ${x} jest równa 1.`,
  },
  locallyConstant: {
    title: 'Pochodna funkcji przedziałami stałej',
    text: ({ f }) =>
      say`Funkcja ${f} jest stała między punktami skoku, więc jej pochodna jest równa 0 wszędzie tam, gdzie istnieje.`,
  },
  sum: {
    title: 'Pochodna sumy',
    text: ({ terms }) => say`Różniczkujemy składnik po składniku; składnikami sumy są ${listed(terms, 'i')}.`,
  },
  difference: {
    title: 'Pochodna różnicy',
    text: ({ u, v }) => say`Odjemną jest ${u}, a odjemnikiem ${v}.`,
  },
  constantFactor: {
    title: 'Pochodna iloczynu funkcji przez stałą',
    text: ({ c, u, x }) =>
      say`Czynnik ${c} nie zależy od ${x}, więc wyłączamy go przed pochodną wyrażenia ${u}.`,
  },
  product: {
    title: 'Pochodna iloczynu',
    text: ({ u, v }) => say`Czynnikami iloczynu są ${u} oraz ${v}.`,
  },
  quotient: {
    title: 'Pochodna ilorazu',
    text: ({ u, v }) => say`W liczniku jest ${u}, a w mianowniku ${v}.`,
  },
  reciprocal: {
    title: 'Pochodna ilorazu o stałym liczniku',
    text: ({ c, v, x }) => say`Licznik ${c} nie zależy od ${x}, a w mianowniku jest ${v}.`,
  },
  power: {
    title: 'Pochodna funkcji potęgowej',
    text: ({ n, x }) => say`Podstawą potęgi jest ${x}, a wykładnik ${n} nie zależy od ${x}.`,
  },
  exponential: {
    title: 'Pochodna funkcji wykładniczej',
    text: ({ a, x }) => say`Podstawa ${a} nie zależy od ${x}, a zmienna ${x} jest w wykładniku.`,
  },
  powerExponential: {
    title: 'Pochodna potęgi o zmiennej podstawie i zmiennym wykładniku',
    text: ({ u, v, x }) =>
      say`Od ${x} zależy zarówno podstawa ${u}, jak i wykładnik ${v}: różniczkujemy raz przy ustalonym wykładniku, raz przy ustalonej podstawie i dodajemy wyniki.`,
  },
  function: {
    title: 'Pochodna z tabeli pochodnych',
    text: ({ f, derivative }) => say`Zgodnie z tabelą pochodnych pochodną funkcji ${f} jest ${derivative}.`,
  },
  chain: {
    title: 'Pochodna funkcji złożonej',
    text: ({ outer, letter, inner, derivative }) =>
      say`Funkcją zewnętrzną jest ${outer}, a funkcją wewnętrzną ${inner}; pochodna funkcji zewnętrznej względem ${letter} jest równa ${derivative}.`,
  },
  multivariable: {
    title: 'Pochodna funkcji złożonej wielu zmiennych',
    text: ({ outer, inner, derivatives }) =>
      say`Funkcja zewnętrzna ${outer} ma funkcje wewnętrzne ${listed(inner, 'i')}; jej pochodne cząstkowe względem nich są równe kolejno ${listed(derivatives, 'i')}.`,
  },
  piecewise: {
    title: 'Pochodna funkcji określonej przedziałami',
    text: ({ mask, chosen, otherwise }) =>
      say`Każdy wzór różniczkujemy osobno: ${chosen} tam, gdzie zachodzi ${mask}, i ${otherwise} w pozostałych punktach.`,
  },
  omitted: {
    title: 'Pominięte kroki',
    text: ({ count, limit }) =>
      say`… i jeszcze ${count} ${steps(count)} (wypisuje się ich najwyżej ${limit}).`,
  },
  result: {
    title: 'Wynik',
    text: ({ f, x, inner }) =>
      inner
        ? say`Po podstawieniu pochodnych wewnętrznych i uporządkowaniu otrzymujemy pochodną wyrażenia ${f} względem ${x}.`
        : say`Jest to pochodna wyrażenia ${f} względem ${x}.`,
  },
  simplified: {
    title: 'Wynik po uproszczeniu',
    text: ({ f, x }) => say`Jest to pochodna wyrażenia ${f} względem ${x} po uproszczeniu.`,
  },
  simplifications,
  further: (result, normal) => say`Otrzymujemy ${result}, co dalej przekształcamy do postaci ${normal}.`,
  cases: { if: 'gdy', otherwise: 'w przeciwnym razie' },
  see: (derivative, step) => say`Pochodną ${derivative} wyznacza krok ${step}.`,
};
