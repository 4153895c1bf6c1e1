const MOST = 40;

/** A piece of the text as an error quotes it: cut if it is long. */
export const shown = (piece: string): string => (piece.length > MOST ? `${piece.slice(0, MOST)}...` : piece);
