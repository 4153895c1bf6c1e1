import { parse, gradientOf } from '@fourgrad/symbolic';
let calls=0;
const mk=()=>{calls++; const by=Array.from({length:50},(_,i)=>`x${i+1}_${calls}`); return {e:parse(by.join('*')),by}};
let best=1e9;
for(let r=0;r<40;r++){
 const es=Array.from({length:100},mk);
 let t=process.cpuUsage(); const ds=es.map(({e,by})=>gradientOf(e,by)); let d=process.cpuUsage(t); best=Math.min(best,(d.user+d.system)/100);
}
console.log('best grad x50',best);
