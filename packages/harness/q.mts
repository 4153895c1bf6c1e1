import { parse, diff, simplify } from '@fourgrad/symbolic';
let calls=0;
const mk=()=>{calls++; return parse(`sin(x_${calls}^2)*exp(-x_${calls})`)};
const best=[1e9,1e9];
for(let r=0;r<60;r++){
 const es=Array.from({length:500},mk); const c0=calls-500;
 let t=process.cpuUsage(); const ds=es.map((e,i)=>diff(e,`x_${c0+i+1}`)); let d=process.cpuUsage(t); best[0]=Math.min(best[0],(d.user+d.system)/500);
 t=process.cpuUsage(); ds.forEach((e,i)=>simplify(e)); d=process.cpuUsage(t); best[1]=Math.min(best[1],(d.user+d.system)/500);
}
console.log('best diff',best[0],'simplify',best[1]);
