import { listed, say } from '../../Sentence.js';
import type { SimplificationMessages } from './SimplificationMessages.js';

/** Simplifications in Czech. */
export const cs: SimplificationMessages = {
  likeTerms: {
    title: 'Sloučení stejných členů',
    text: ({ parts }) => say`Sloučíme stejné členy: sečteme koeficienty u ${listed(parts, 'a')}.`,
  },
  cancelledTerms: {
    title: 'Opačné členy',
    text: ({ parts }) =>
      say`Součet koeficientů u ${listed(parts, 'a')} je 0, tyto členy se tedy vzájemně zruší.`,
  },
  addedNumbers: {
    title: 'Sečtení čísel',
    text: ({ total }) => say`Součet čísel je ${total}.`,
  },
  removedBrackets: {
    title: 'Odstranění závorek',
    text: () => say`Každý člen v závorce násobíme znaménkem a číslem, které stojí před závorkou.`,
  },
  orderedSum: {
    title: 'Uspořádání součtu',
    text: ({ many }) =>
      many
        ? say`Členů je mnoho: stejné sloučíme a všechny zapíšeme v obvyklém pořadí.`
        : say`Členy zapíšeme v obvyklém pořadí a tvaru.`,
  },
  decimalFraction: {
    title: 'Desetinné číslo jako zlomek',
    text: ({ decimal, fraction }) => say`Číslo ${decimal} zapíšeme zlomkem ${fraction}.`,
  },
  pythagoreanIdentity: {
    title: 'Goniometrická jednička',
    text: ({ here, factor }) =>
      here === undefined
        ? say`Součet druhých mocnin sinu a kosinu téhož argumentu je 1.`
        : factor === undefined
          ? say`Zde platí ${here}.`
          : say`Zde platí ${here}, a to násobíme činitelem ${factor}.`,
  },
  hyperbolicIdentity: {
    title: 'Základní vztah mezi hyperbolickými funkcemi',
    text: ({ here, factor }) =>
      here === undefined
        ? say`Druhé mocniny obou hyperbolických funkcí téhož argumentu dávají 1.`
        : factor === undefined
          ? say`Zde platí ${here}.`
          : say`Zde platí ${here}, a to násobíme činitelem ${factor}.`,
  },
  commonFactor: {
    title: 'Vytknutí společného činitele',
    text: ({ factor, inner }) =>
      factor === undefined
        ? say`Ze všech členů vytkneme společného činitele.`
        : inner === undefined
          ? say`Ze všech členů vytkneme společného činitele ${factor}.`
          : say`Ze všech členů vytkneme společného činitele ${factor}; v závorce zůstane ${inner}.`,
  },
  commonDenominator: {
    title: 'Převedení na společného jmenovatele',
    text: ({ denominator, inner }) =>
      inner === undefined
        ? say`Všechny členy převedeme na společného jmenovatele ${denominator}.`
        : say`Všechny členy převedeme na společného jmenovatele ${denominator}; v čitateli je ${inner}.`,
  },
  zeroFactor: {
    title: 'Násobení nulou',
    text: () => say`Součin, ve kterém je činitel 0, je roven 0.`,
  },
  cancelledFactors: {
    title: 'Krácení',
    text: ({ factors }) => say`Zkrátíme to, co mají čitatel a jmenovatel společné: ${listed(factors, 'a')}.`,
  },
  samePowers: {
    title: 'Součin mocnin se stejným základem',
    text: ({ bases }) => say`Sečteme exponenty mocnin se stejným základem: ${listed(bases, 'a')}.`,
  },
  powerOfProduct: {
    title: 'Mocnina součinu',
    text: () => say`Umocníme každého činitele zvlášť.`,
  },
  powerOfQuotient: {
    title: 'Mocnina podílu',
    text: () => say`Umocníme zvlášť čitatele a zvlášť jmenovatele.`,
  },
  negativeExponent: {
    title: 'Záporný exponent',
    text: () => say`Při přesunu mocniny přes zlomkovou čáru změní její exponent znaménko.`,
  },
  multipliedNumbers: {
    title: 'Vynásobení čísel',
    text: ({ product }) => say`Číselní činitelé dávají dohromady ${product}.`,
  },
  dividedByFraction: {
    title: 'Dělení zlomkem',
    text: () => say`Zlomkem dělíme tak, že násobíme jeho převrácenou hodnotou.`,
  },
  oneFraction: {
    title: 'Zápis jedním zlomkem',
    text: () => say`Vše zapíšeme jedním zlomkem.`,
  },
  squareRoot: {
    title: 'Druhá odmocnina',
    text: ({ half }) => say`Exponent ${half} znamená druhou odmocninu.`,
  },
  signs: {
    title: 'Úprava znamének',
    text: () => say`Dvě znaménka minus dávají plus, jediné zapíšeme dopředu.`,
  },
  orderedProduct: {
    title: 'Uspořádání součinu',
    text: ({ many }) =>
      many
        ? say`Činitelů je mnoho: stejné spojíme do mocnin a všechny zapíšeme v obvyklém pořadí.`
        : say`Čísla zapíšeme dopředu, činitele v obvyklém pořadí.`,
  },
  inverse: {
    title: 'Navzájem inverzní funkce',
    text: ({ f, g, u }) => say`Funkce ${f} a ${g} jsou navzájem inverzní, zůstane tedy ${u}.`,
  },
  odd: {
    title: 'Lichá funkce',
    text: ({ f }) => say`Funkce ${f} je lichá: minus z argumentu přejde před funkci.`,
  },
  even: {
    title: 'Sudá funkce',
    text: ({ f }) => say`Funkce ${f} je sudá: minus v argumentu můžeme vynechat.`,
  },
  expOfLog: {
    title: 'Exponenciála logaritmu',
    text: ({ c, u }) =>
      say`Exponenciální funkce a logaritmus se navzájem ruší; z činitele ${c} se stane exponent výrazu ${u}.`,
  },
  logOfPower: {
    title: 'Logaritmus mocniny',
    text: ({ c, u }) =>
      say`Exponent ${c} zapíšeme před logaritmus; výraz ${u} je kladný všude, kde je logaritmus definován.`,
  },
  logOfRoot: {
    title: 'Logaritmus odmocniny',
    text: ({ u }) => say`Logaritmus odmocniny je polovina logaritmu výrazu ${u}.`,
  },
  logOfReciprocal: {
    title: 'Logaritmus převrácené hodnoty',
    text: ({ u }) => say`Logaritmus převrácené hodnoty je minus logaritmus výrazu ${u}.`,
  },
  nonnegative: {
    title: 'Nezáporný argument',
    text: ({ u, value }) => say`Výraz ${u} není nikdy záporný, proto ${value}.`,
  },
  nonpositive: {
    title: 'Nekladný argument',
    text: ({ u, value }) => say`Výraz ${u} není nikdy kladný, proto ${value}.`,
  },
  positive: {
    title: 'Znaménko kladného výrazu',
    text: ({ u }) => say`Výraz ${u} je vždy kladný, jeho znaménko je tedy 1.`,
  },
  evenPowerOfAbs: {
    title: 'Sudá mocnina absolutní hodnoty',
    text: ({ c }) => say`Exponent ${c} je sudý, absolutní hodnotu tedy můžeme vynechat.`,
  },
  powerOfPower: {
    title: 'Mocnina mocniny',
    text: ({ inner, outer, base }) =>
      inner === undefined || outer === undefined
        ? say`Exponenty vynásobíme.`
        : base === undefined
          ? say`Exponenty ${inner} a ${outer} vynásobíme.`
          : say`Exponenty ${inner} a ${outer} vynásobíme; protože ${inner} je sudé číslo, bude základem ${base}.`,
  },
  rootOfPower: {
    title: 'Odmocnina mocniny',
    text: ({ inner, base }) =>
      base === undefined
        ? say`Exponent ${inner} vydělíme dvěma.`
        : say`Exponent ${inner} vydělíme dvěma; protože je sudý, bude základem ${base}.`,
  },
  splitRoot: {
    title: 'Odmocnina součinu',
    text: ({ product }) => say`Kladné činitele výrazu ${product} vytkneme před odmocninu.`,
  },
  splitAbs: {
    title: 'Absolutní hodnota součinu',
    text: ({ product }) => say`Nezáporné činitele výrazu ${product} vytkneme před absolutní hodnotu.`,
  },
  splitSign: {
    title: 'Znaménko součinu',
    text: ({ product }) => say`Kladní činitelé výrazu ${product} jeho znaménko nemění.`,
  },
  timesSign: {
    title: 'Absolutní hodnota a znaménko',
    text: ({ u }) =>
      say`Znaménko výrazu ${u} mění jeho absolutní hodnotu na ${u} a ${u} na jeho absolutní hodnotu.`,
  },
  same: {
    title: 'Stejné argumenty',
    text: ({ u }) => say`Oba argumenty jsou ${u}, výsledek je tedy také ${u}.`,
  },
  sameBranches: {
    title: 'Stejné větve',
    text: ({ u }) => say`Obě větve jsou ${u}, ať podmínka platí, nebo ne.`,
  },
};
