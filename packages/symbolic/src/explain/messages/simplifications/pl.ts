import { listed, say } from '../../Sentence.js';
import type { SimplificationMessages } from './SimplificationMessages.js';

/** Simplifications in Polish. */
export const pl: SimplificationMessages = {
  likeTerms: {
    title: 'Redukcja wyrazów podobnych',
    text: ({ parts }) => say`Redukujemy wyrazy podobne: dodajemy współczynniki przy ${listed(parts, 'i')}.`,
  },
  cancelledTerms: {
    title: 'Wyrazy przeciwne',
    text: ({ parts }) =>
      say`Suma współczynników przy ${listed(parts, 'i')} jest równa 0, więc te wyrazy się znoszą.`,
  },
  addedNumbers: {
    title: 'Dodawanie liczb',
    text: ({ total }) => say`Suma liczb jest równa ${total}.`,
  },
  removedBrackets: {
    title: 'Opuszczanie nawiasów',
    text: () => say`Każdy wyraz w nawiasie mnożymy przez znak i liczbę stojące przed nawiasem.`,
  },
  orderedSum: {
    title: 'Uporządkowanie sumy',
    text: ({ many }) =>
      many
        ? say`Wyrazów jest wiele: podobne redukujemy, a wszystkie zapisujemy w zwykłej kolejności.`
        : say`Wyrazy zapisujemy w zwykłej kolejności i postaci.`,
  },
  decimalFraction: {
    title: 'Zamiana ułamka dziesiętnego na zwykły',
    text: ({ decimal, fraction }) => say`Liczbę ${decimal} zapisujemy jako ułamek ${fraction}.`,
  },
  pythagoreanIdentity: {
    title: 'Jedynka trygonometryczna',
    text: ({ here, factor }) =>
      here === undefined
        ? say`Suma kwadratów sinusa i cosinusa tego samego argumentu jest równa 1.`
        : factor === undefined
          ? say`Tutaj ${here}.`
          : say`Tutaj ${here}, a mnożymy to przez ${factor}.`,
  },
  hyperbolicIdentity: {
    title: 'Jedynka hiperboliczna',
    text: ({ here, factor }) =>
      here === undefined
        ? say`Kwadraty obu funkcji hiperbolicznych tego samego argumentu dają 1.`
        : factor === undefined
          ? say`Tutaj ${here}.`
          : say`Tutaj ${here}, a mnożymy to przez ${factor}.`,
  },
  commonFactor: {
    title: 'Wyłączenie wspólnego czynnika przed nawias',
    text: ({ factor, inner }) =>
      factor === undefined
        ? say`Czynnik wspólny dla wszystkich wyrazów wyłączamy przed nawias.`
        : inner === undefined
          ? say`Wspólny czynnik ${factor} wszystkich wyrazów wyłączamy przed nawias.`
          : say`Wspólny czynnik ${factor} wszystkich wyrazów wyłączamy przed nawias; w nawiasie zostaje ${inner}.`,
  },
  commonDenominator: {
    title: 'Sprowadzenie do wspólnego mianownika',
    text: ({ denominator, inner }) =>
      inner === undefined
        ? say`Wszystkie wyrazy sprowadzamy do wspólnego mianownika ${denominator}.`
        : say`Wszystkie wyrazy sprowadzamy do wspólnego mianownika ${denominator}; w liczniku mamy ${inner}.`,
  },
  zeroFactor: {
    title: 'Mnożenie przez zero',
    text: () => say`Iloczyn, w którym jeden z czynników jest równy 0, jest równy 0.`,
  },
  cancelledFactors: {
    title: 'Skracanie',
    text: ({ factors }) => say`Skracamy to, co licznik i mianownik mają wspólne: ${listed(factors, 'i')}.`,
  },
  samePowers: {
    title: 'Iloczyn potęg o tej samej podstawie',
    text: ({ bases }) => say`Dodajemy wykładniki potęg o tej samej podstawie: ${listed(bases, 'i')}.`,
  },
  powerOfProduct: {
    title: 'Potęga iloczynu',
    text: () => say`Podnosimy do potęgi każdy czynnik osobno.`,
  },
  powerOfQuotient: {
    title: 'Potęga ilorazu',
    text: () => say`Podnosimy do potęgi osobno licznik i osobno mianownik.`,
  },
  negativeExponent: {
    title: 'Wykładnik ujemny',
    text: () => say`Przy przeniesieniu potęgi przez kreskę ułamkową jej wykładnik zmienia znak.`,
  },
  multipliedNumbers: {
    title: 'Mnożenie liczb',
    text: ({ product }) => say`Czynniki liczbowe dają razem ${product}.`,
  },
  dividedByFraction: {
    title: 'Dzielenie przez ułamek',
    text: () => say`Dzielenie przez ułamek to mnożenie przez jego odwrotność.`,
  },
  oneFraction: {
    title: 'Zapis jednym ułamkiem',
    text: () => say`Całość zapisujemy jednym ułamkiem.`,
  },
  squareRoot: {
    title: 'Pierwiastek kwadratowy',
    text: ({ half }) => say`Wykładnik ${half} oznacza pierwiastek kwadratowy.`,
  },
  signs: {
    title: 'Reguła znaków',
    text: () => say`Dwa minusy dają plus, a pojedynczy zapisujemy na początku.`,
  },
  orderedProduct: {
    title: 'Uporządkowanie iloczynu',
    text: ({ many }) =>
      many
        ? say`Czynników jest wiele: jednakowe łączymy w potęgi, a wszystkie zapisujemy w zwykłej kolejności.`
        : say`Liczby zapisujemy na początku, a czynniki w zwykłej kolejności.`,
  },
  inverse: {
    title: 'Funkcje wzajemnie odwrotne',
    text: ({ f, g, u }) => say`Funkcje ${f} i ${g} są wzajemnie odwrotne, więc zostaje ${u}.`,
  },
  odd: {
    title: 'Funkcja nieparzysta',
    text: ({ f }) => say`Funkcja ${f} jest nieparzysta: minus z argumentu przechodzi przed funkcję.`,
  },
  even: {
    title: 'Funkcja parzysta',
    text: ({ f }) => say`Funkcja ${f} jest parzysta: minus w argumencie można pominąć.`,
  },
  expOfLog: {
    title: 'Funkcja wykładnicza logarytmu',
    text: ({ c, u }) =>
      say`Funkcja wykładnicza i logarytm wzajemnie się znoszą; czynnik ${c} staje się wykładnikiem potęgi o podstawie ${u}.`,
  },
  logOfPower: {
    title: 'Logarytm potęgi',
    text: ({ c, u }) =>
      say`Wykładnik ${c} zapisujemy przed logarytmem; wyrażenie ${u} jest dodatnie wszędzie tam, gdzie logarytm jest określony.`,
  },
  logOfRoot: {
    title: 'Logarytm pierwiastka',
    text: ({ u }) => say`Logarytm pierwiastka to połowa logarytmu wyrażenia ${u}.`,
  },
  logOfReciprocal: {
    title: 'Logarytm odwrotności',
    text: ({ u }) => say`Logarytm odwrotności jest równy minus logarytmowi wyrażenia ${u}.`,
  },
  nonnegative: {
    title: 'Nieujemny argument',
    text: ({ u, value }) => say`Wyrażenie ${u} nigdy nie jest ujemne, więc ${value}.`,
  },
  nonpositive: {
    title: 'Niedodatni argument',
    text: ({ u, value }) => say`Wyrażenie ${u} nigdy nie jest dodatnie, więc ${value}.`,
  },
  positive: {
    title: 'Znak wyrażenia dodatniego',
    text: ({ u }) => say`Wyrażenie ${u} jest zawsze dodatnie, więc jego znak jest równy 1.`,
  },
  evenPowerOfAbs: {
    title: 'Parzysta potęga wartości bezwzględnej',
    text: ({ c }) => say`Wykładnik ${c} jest parzysty, więc wartość bezwzględną można pominąć.`,
  },
  powerOfPower: {
    title: 'Potęga potęgi',
    text: ({ inner, outer, base }) =>
      inner === undefined || outer === undefined
        ? say`Mnożymy wykładniki.`
        : base === undefined
          ? say`Mnożymy wykładniki ${inner} i ${outer}.`
          : say`Mnożymy wykładniki ${inner} i ${outer}; ponieważ ${inner} jest liczbą parzystą, podstawą staje się ${base}.`,
  },
  rootOfPower: {
    title: 'Pierwiastek z potęgi',
    text: ({ inner, base }) =>
      base === undefined
        ? say`Wykładnik ${inner} dzielimy przez 2.`
        : say`Wykładnik ${inner} dzielimy przez 2; ponieważ jest parzysty, podstawą staje się ${base}.`,
  },
  splitRoot: {
    title: 'Pierwiastek z iloczynu',
    text: ({ product }) => say`Dodatnie czynniki wyrażenia ${product} wyłączamy przed znak pierwiastka.`,
  },
  splitAbs: {
    title: 'Wartość bezwzględna iloczynu',
    text: ({ product }) => say`Nieujemne czynniki wyrażenia ${product} wyłączamy przed wartość bezwzględną.`,
  },
  splitSign: {
    title: 'Znak iloczynu',
    text: ({ product }) => say`Dodatnie czynniki wyrażenia ${product} nie zmieniają jego znaku.`,
  },
  timesSign: {
    title: 'Wartość bezwzględna i znak',
    text: ({ u }) =>
      say`Znak wyrażenia ${u} zamienia jego wartość bezwzględną na ${u}, a ${u} na jego wartość bezwzględną.`,
  },
  same: {
    title: 'Jednakowe argumenty',
    text: ({ u }) => say`Oba argumenty są równe ${u}, więc wynik także jest równy ${u}.`,
  },
  sameBranches: {
    title: 'Jednakowe gałęzie',
    text: ({ u }) => say`Obie gałęzie są równe ${u}, niezależnie od warunku.`,
  },
};
