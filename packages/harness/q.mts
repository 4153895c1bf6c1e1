import { scenarios, scenarioById } from './src/catalogue/catalogue.js';
import { expressionOf } from './src/engines/tracedExpression.js';
import { size } from '@fourgrad/symbolic';
import { subjectOf } from './src/measure/Subject.js';
for (const s of scenarios) for (const n of s.sizes) { const e = expressionOf(s,n)!; const c=Number(size(e).printed)*s.variables(n).length; if (c>200 && c<20000) console.log(s.id, n, c); }
const s = scenarioById('rosenbrock')!; 
for (let i=0;i<3;i++) {const t=performance.now(); subjectOf(s, 10, { seed: 1, random: 8 }); console.log(performance.now()-t);}
