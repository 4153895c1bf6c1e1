/** An element of a parsed document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const NAME = '[A-Za-z][\\w:-]*';
const TEXT = '(?:[^<>&"]|&(?:amp|lt|gt|quot);)*';
const TOKEN = new RegExp(
  `<(?<open>${NAME})(?<attributes>(?: ${NAME}="${TEXT}")*)(?<empty>/?)>|</(?<close>${NAME})>|(?<text>${TEXT})`,
  'uy',
);

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The root element of the XML that our figures are written in; throws where it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  type Open = XmlElement & { children: (XmlElement | string)[] };
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }];
  let position = 0;
  while (position < xml.length) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(xml);
    if (match === null || match[0] === '') throw new Error(`not XML: ${xml.slice(position, position + 60)}`);
    position += match[0].length;
    const { open, attributes, empty, close, text } = match.groups as Record<string, string | undefined>;
    const parent = stack[stack.length - 1];
    if (open !== undefined) {
      const pairs = [...(attributes as string).matchAll(/ ([\w:-]+)="([^"]*)"/g)];
      if (new Set(pairs.map(([, key]) => key)).size < pairs.length)
        throw new Error(`an attribute twice: ${match[0]}`);
      const values = Object.fromEntries(pairs.map(([, key, value]) => [key, unescaped(value)]));
      const element: Open = { name: open, attributes: values, children: [] };
      parent.children.push(element);
      if (empty === '') stack.push(element);
    } else if (close !== undefined) {
      if (parent.name !== close) throw new Error(`</${close}> closes <${parent.name}>`);
      stack.pop();
    } else parent.children.push(unescaped(text as string));
  }
  const roots = stack[0].children.filter((child) => typeof child !== 'string');
  if (stack.length !== 1 || roots.length !== 1) throw new Error('not one closed root');
  return roots[0];
}

/** All elements of a document, the root first. */
export const elementsIn = (root: XmlElement): XmlElement[] => [
  root,
  ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsIn(child))),
];

/** The words of all elements of this name. */
export const textsIn = (root: XmlElement, name: string): string[] =>
  elementsIn(root)
    .filter((element) => element.name === name)
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''));
