import { parse, simplify, toText, diff, simplifyAll, size, shortest, variable } from '@fourgrad/symbolic';
const e = (i)=>parse(`exp(sin(x_${i}))`);
for (const [name,f] of [['raw',(i)=>diff(e(i),`x_${i}`,10)],['simplify',(i)=>simplify(diff(e(i),`x_${i}`,10))],['each',(i)=>{let d=e(i);for(let k=0;k<10;k++)d=simplify(diff(d,`x_${i}`));return d}],['shortest',(i)=>shortest(diff(e(i),`x_${i}`,10))]]) {
  let t0=0; let r; for(let i=0;i<300;i++){ if(i===150) t0=process.cpuUsage().user; r=f(i+name.length*1000);} console.log(name,(process.cpuUsage().user-t0)/150, size(r));
}
