#!/usr/bin/env node
import './portable.js';

// only now: what computes keeps the functions of Math that it finds
await import('./cli/main.js');
