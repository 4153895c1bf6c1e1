let allowed: boolean | undefined;

/** Whether `new Function` works here; found out once. @example canGenerateCode() // true */
export function canGenerateCode(): boolean {
  if (allowed === undefined) {
    try {
      allowed = new Function('return 1')() === 1;
    } catch {
      allowed = false;
    }
  }
  return allowed;
}
