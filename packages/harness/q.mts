import { parse, simplify, toText, gradientOf, simplifyAll, size, Expr, variable } from '@fourgrad/symbolic';
const n = 6;
const names = Array.from({length:n},(_, i)=>`x${i+1}`);
const f = parse(names.join('*'));
const g = gradientOf(f, names);
const s = simplifyAll(g);
console.log(g.map(toText).join('\n')); console.log(s.map(toText).join('\n'));
console.log(size(g), size(s));
