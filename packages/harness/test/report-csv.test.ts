import { expect, it } from 'vitest';
import { csv } from '../src/report/csv.js';

it('commas, quotes and line breaks are quoted as in RFC 4180; null is empty; big integers keep all digits', () => {
  const rows = [['a,b', 'say "x"', 'two\nlines', null, 4466765987840n, 0.1]];
  expect(csv({ columns: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'], rows })).toBe(
    'c1,c2,c3,c4,c5,c6\r\n"a,b","say ""x""","two\nlines",,4466765987840,0.1\r\n',
  );
});
