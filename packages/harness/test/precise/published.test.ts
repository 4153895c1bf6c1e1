import { expect, test } from 'vitest';
import { Decimal, exactly } from '../../src/precise/decimal.js';
import { precise } from '../../src/precise/table.js';

// Constants as printed in the OEIS, against values of the table that must reproduce every digit printed.
const d = (x: number | string) => new Decimal(x);
const pi = precise.atan(d(1)).times(4);
const published: [string, Decimal, string][] = [
  [
    'e (A001113)',
    precise.exp(d(1)),
    '2.71828182845904523536028747135266249775724709369995957496696762772407663',
  ],
  ['π (A000796)', pi, '3.14159265358979323846264338327950288419716939937510582097494459230781640628620899'],
  ['ln 2 (A002162)', precise.log(d(2)), '0.693147180559945309417232121458176568075500134360255254120680009'],
  [
    'ln 10 (A002392)',
    precise.log(d(10)),
    '2.302585092994045684017991454684364207601101488628772976033327900967572609',
  ],
  [
    'γ = -ψ(1) (A001620)',
    precise.digamma(d(1)).neg(),
    '0.57721566490153286060651209008240243104215933593992359880',
  ],
  [
    'ζ(3) = -ψ″(1)/2 (A002117)',
    precise.polygamma(d(2), d(1)).div(-2),
    '1.2020569031595942853997381615114499907649862923404988817922',
  ],
  [
    "Catalan's constant = (ψ′(1/4) - π²)/8 (A006752)",
    precise.polygamma(d(1), d('0.25')).minus(pi.times(pi)).div(8),
    '0.91596559417721901505460351493238411077414937428167',
  ],
  ['Γ(1/3) (A073005)', precise.gamma(d(1).div(3)), '2.678938534707747633655692940974677644128689377957301'],
  [
    'Γ(1/4) (A068466)',
    precise.gamma(d('0.25')),
    '3.62560990822190831193068515586767200299516768288006546743337799956991924',
  ],
];

test.each(published)('%s has the digits published', (_name, value, digits) => {
  expect(value.toFixed()).toContain(digits);
});

test('ψ changes sign at the minimum of Γ printed in A030169', () => {
  const root = '1.4616321449683623412626595423257213284681962040064';
  expect(precise.digamma(d(root)).isNegative()).toBe(true);
  expect(precise.digamma(d(root).plus('1e-49')).isPositive()).toBe(true);
});

test('cos at the float64 nearest to a multiple of π/2 is -4.687165924254627611e-19 (Muller 2016, sec. 11.1)', () => {
  const x = exactly(6381956970095103 * 2 ** 797);
  expect(precise.cos(x).toString()).toMatch(/^-4\.687165924254627611\d*e-19$/);
});
