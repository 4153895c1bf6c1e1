/** A text as lines of whole words, of at most this width where words allow. @example wrapped('a bc d', 4) // ['a bc', 'd'] */
export function wrapped(text: string, width: number): string[] {
  const result = [''];
  for (const word of text.split(' ')) {
    const last = result[result.length - 1];
    if (last === '') result[result.length - 1] = word;
    else if (last.length + 1 + word.length <= width) result[result.length - 1] = `${last} ${word}`;
    else result.push(word);
  }
  return result;
}
