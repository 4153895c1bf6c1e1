#!/usr/bin/env node
console.log('fourgrad');
