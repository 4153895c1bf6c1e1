import { compact } from './format.js';

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB'];

/** Bytes in the largest unit, up to GiB, that leaves at least 1. @example memoryText(1536) // '1.5 KiB' */
export function memoryText(bytes: number | bigint, digits = 6): string {
  const fitting = UNITS.findLastIndex((_, i) => bytes >= 1024 ** i);
  const unit = Math.max(0, fitting);
  return `${compact(Number(bytes) / 1024 ** unit, digits)} ${UNITS[unit]}`;
}
