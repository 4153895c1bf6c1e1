/** A power of two as it is spoken of. @example powerOfTwoText(-26) // '2^-26' */
export const powerOfTwoText = (exponent: number): string => (exponent === 0 ? '1' : `2^${exponent}`);
