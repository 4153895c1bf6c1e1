import type { Tensor } from '../tensor/Tensor.js';
import { Parameter } from './Parameter.js';
import { loadState, type StateDict, stateOf } from './stateDict.js';

/** Members of a module that may hold parameters. */
type Holder = Module | readonly unknown[];

/**
 * A part of a network: what has parameters or other modules as properties, and a function `forward`.
 *
 * Arrays of modules or of parameters count, too. Names are made of those of the properties: the weights of a `Linear`
 * that is the property `layer1` are `layer1.weight`.
 *
 * @example new Linear(2, 3).parameters().map(({ shape }) => shape) // [[3, 2], [3]]
 */
export abstract class Module {
  /** The outputs of some inputs. */
  abstract forward(...inputs: any[]): Tensor;

  /** The parameters of this module, then those of the modules in it, each once, with names. */
  namedParameters(): [string, Parameter][] {
    const names = new Map<Parameter, string>();
    const seen = new Set<Holder>();
    const stack: [string, Holder][] = [['', this]];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const [prefix, holder] = top;
      if (seen.has(holder)) continue;
      seen.add(holder);
      const members = holder instanceof Module ? holder.members() : Object.entries(holder);
      for (const [name, member] of members)
        if (member instanceof Parameter && !names.has(member)) names.set(member, `${prefix}${name}`);
      for (const [name, member] of members.toReversed())
        if (member instanceof Module || Array.isArray(member)) stack.push([`${prefix}${name}.`, member]);
    }
    return Array.from(names, ([parameter, name]) => [name, parameter]);
  }

  /** The parameters, as optimizers take them. */
  parameters(): Parameter[] {
    return this.namedParameters().map(([, parameter]) => parameter);
  }

  /** Forgets the gradients of all parameters. */
  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.zeroGrad();
  }

  /** The values of all parameters by name, as nested arrays of numbers: plain data, fit for JSON. */
  stateDict(): StateDict {
    return stateOf(this.namedParameters());
  }

  /**
   * Takes over the values of all parameters.
   *
   * @throws Error that lists all names that are missing or not known and all shapes that differ; nothing is changed then.
   */
  loadStateDict(state: StateDict): void {
    loadState(this.constructor.name, this.namedParameters(), state);
  }

  /** The names and values among which parameters and modules are looked for. */
  protected members(): [string, unknown][] {
    return Object.entries(this);
  }
}
