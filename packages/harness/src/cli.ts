#!/usr/bin/env node
import { usePortableMath } from './portable/usePortableMath.js';

// What is printed and written is the same bytes on every machine and in every version of Node.
usePortableMath();
// only now: what computes keeps the functions of Math that it finds
await import('./cli/main.js');
