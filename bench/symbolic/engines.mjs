// What is timed: the derivative of a parsed expression, raw and simplified. Each engine is loaded only where it runs.
export const engines = {
  async fourgrad() {
    const { diff, gradientOf, parse, simplifyAll, size } = await import('@fourgrad/symbolic');
    const raw = (e, by) => (by.length === 1 ? [diff(e, by[0])] : gradientOf(e, by));
    const measured = (exprs) => size(exprs);
    return {
      parse,
      raw: (e, by) => raw(e, by),
      simplified: (e, by) => simplifyAll(raw(e, by)),
      size: (exprs) => `${measured(exprs).tree}/${measured(exprs).dag}`,
    };
  },
  async mathjs() {
    const { derivative, parse } = await import('mathjs');
    const count = (node) => node.filter(() => true).filter((n) => n.type !== 'ParenthesisNode').length;
    const all = (simplify) => (e, by) => by.map((name) => derivative(e, name, { simplify }));
    return {
      parse,
      raw: all(false),
      simplified: all(true),
      size: (list) => `${list.reduce((sum, e) => sum + count(e), 0)}`,
    };
  },
  async nerdamer() {
    const { default: nerdamer } = await import('nerdamer/all.js');
    const { parse } = await import('mathjs'); // counts the nodes of nerdamer's text
    const all = (e, by) => by.map((name) => nerdamer.diff(e, name));
    const count = (e) => parse(e.toString()).filter((n) => n.type !== 'ParenthesisNode').length;
    return {
      parse: (text) => text,
      raw: all,
      simplified: all,
      size: (list) => `${list.reduce((sum, e) => sum + count(e), 0)}`,
    };
  },
};
