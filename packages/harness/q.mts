import { compile, valueAndGradient, add, mul, sub, square, div, sin, sigmoid, tanh, array, matmul, sum, mean, sqrt, exp, crossEntropy, relu, NdArray, where, gt, log } from '@fourgrad/reverse';
const rosen = (x: any[]) => { let t: any = 0; for (let i = 0; i + 1 < x.length; i++) t = add(t, add(mul(100, square(sub(x[i+1], square(x[i])))), square(sub(1, x[i])))); return t; };
const cpu = () => process.cpuUsage().user/1;
const time = (name: string, f: () => any) => { let n = 1; for(;;){ const a = cpu(); for (let i=0;i<n;i++) f(); const d = cpu()-a; if (d > 100000) { console.log(name, (d/n).toFixed(3),'us'); return d/n;} n*=2; } };
const hand = (x: number[]) => { const n=x.length; const g = new Array(n).fill(0); let f=0; for (let i=0;i+1<n;i++){ const a = x[i+1]-x[i]*x[i], b = 1-x[i]; f+=100*a*a+b*b; g[i]+= -400*a*x[i]-2*b; g[i+1]+=200*a;} return [f,g]; };
for (const n of [10, 1000]) {
  const x = Array.from({length:n},(_, i)=> Math.sin(i));
  let t0 = performance.now(); const c = compile(rosen, [x]); const t1 = performance.now(); const r = c(x); const t2=performance.now();
  console.log(n, c.how, c.reason, c.operations, 'record', t1-t0, 'first', t2-t1);
  const e = valueAndGradient(rosen)(x);
  console.log('same', r[0]===e[0], (r[1] as number[]).every((v,i)=>v===e[1][i]));
  const h = hand(x); console.log(Math.max(...h[1].map((v,i)=>Math.abs(v-e[1][i]))));
  time('hand', ()=>hand(x)); time('compiled', ()=>c(x)); time('hand', ()=>hand(x)); time('compiled', ()=>c(x)); time('eager', ()=>valueAndGradient(rosen)(x));
}
// RK4 van der pol
const rk4 = (steps: number) => (mu: any, x0: any, v0: any) => { let x=x0, v=v0; const h=0.01; const f=(x:any,v:any)=>[v, sub(mul(mul(mu, sub(1, mul(x,x))), v), x)];
 for(let i=0;i<steps;i++){ const [a1,b1]=f(x,v); const [a2,b2]=f(add(x,mul(h/2,a1)),add(v,mul(h/2,b1))); const [a3,b3]=f(add(x,mul(h/2,a2)),add(v,mul(h/2,b2))); const [a4,b4]=f(add(x,mul(h,a3)),add(v,mul(h,b3)));
  x=add(x,mul(h/6,add(add(a1,mul(2,a2)),add(mul(2,a3),a4)))); v=add(v,mul(h/6,add(add(b1,mul(2,b2)),add(mul(2,b3),b4)))); } return mul(x,v); };
{ const f = rk4(1000); const t0=performance.now(); const c = compile(f,[1,2,0]); const t1=performance.now(); const r=c(1,2,0); console.log(c.how,c.operations,t1-t0,performance.now()-t1); const e=valueAndGradient(f)(1,2,0); console.log(r,e); time('rk4 compiled',()=>c(1,2,0)); time('rk4 eager',()=>valueAndGradient(f)(1,2,0)); }
// MLP scalars 2-16-16-1
const R = (()=>{let s=1;return()=>{s=(s*16807)%2147483647;return s/2147483647-0.5}})();
const L=(o:number,i:number)=>({W:Array.from({length:o},()=>Array.from({length:i},R)),b:Array.from({length:o},R)});
const p=[L(16,2),L(16,16),L(1,16)];
const mlp=(p:any)=>{ let h:any[]=[0.3,-0.7]; p.forEach(({W,b}:any,k:number)=>{ h=W.map((row:any[],j:number)=>{let s=b[j]; row.forEach((w,i)=>{s=add(s,mul(w,h[i]))}); return k<2? tanh(s):s;}); }); return square(sub(h[0],1)); };
{ const t0=performance.now(); const c=compile(mlp,[p]); const t1=performance.now(); const r=c(p); console.log(c.how,c.operations,t1-t0,performance.now()-t1); const e=valueAndGradient(mlp)(p); console.log(JSON.stringify(r)===JSON.stringify(e)); time('mlp compiled',()=>c(p)); time('mlp eager',()=>valueAndGradient(mlp)(p)); }
// XOR NdArrays
const xp={W1:array([[.1,.2],[.3,.4],[.5,.6],[.7,.8]]),b1:array([.1,.2,.3,.4]),W2:array([[.1,.2,.3,.4]]),b2:array([.1])};
const xor=(p:any)=>sum(square(sub(sigmoid(add(matmul(p.W2,sigmoid(add(matmul(p.W1,array([1,0])),p.b1))),p.b2)),1)));
{ const c=compile(xor,[xp]); console.log(c.how,c.operations); const r=c(xp); const e=valueAndGradient(xor)(xp); console.log(JSON.stringify(r)); console.log(JSON.stringify(e)); time('xor compiled',()=>c(xp)); time('xor eager',()=>valueAndGradient(xor)(xp)); }
const B=64; const X=array(Array.from({length:B},()=>Array.from({length:20},R))); const T=Array.from({length:B},(_, i)=>i%10);
const bp={W1:array(Array.from({length:20},()=>Array.from({length:30},R))),b1:array(Array.from({length:30},R)),W2:array(Array.from({length:30},()=>Array.from({length:10},R)))};
const big=(p:any)=>crossEntropy(matmul(relu(add(matmul(X,p.W1),p.b1)),p.W2),T);
{ const c=compile(big,[bp]); console.log(c.how,c.reason,c.operations); const r=c(bp) as any; const e=valueAndGradient(big)(bp) as any; console.log(r[0],e[0],Math.max(...Array.from(r[1].W1.data as number[],(v:number,i:number)=>Math.abs(v-e[1].W1.data[i]))));}
try { compile((x:any)=> (where(gt(x,0),sqrt(x),0)),[1]); const c=compile((x:any)=>where(gt(x,0),sqrt(x),mul(2,x)),[1]); console.log(c(4), c(-1), c(0)); } catch(e){console.log(e)}
