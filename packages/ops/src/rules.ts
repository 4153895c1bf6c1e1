// The rules one by one, for programs that carry only the few they need; `rulebook` holds all of them. Rules refer to the
// functions of the language, which are made from rules: whereRule comes first because it loads the functions.
export { whereRule } from './linear/where.js';
export * from './rules/index.js';
