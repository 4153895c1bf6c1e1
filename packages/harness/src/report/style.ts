/** How a terminal stresses text; all the same text without colours. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly warn: (text: string) => string;
}

const same = (text: string): string => text;
export const plainStyle: Style = { strong: same, dim: same, warn: same };

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
export const colourStyle: Style = { strong: sgr(1, 22), dim: sgr(2, 22), warn: sgr(33, 39) };

/** Colours only on a terminal, and not where NO_COLOR is set (no-color.org). */
export function styleFor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Style {
  return stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb'
    ? colourStyle
    : plainStyle;
}
