import { kindOf } from '@fourgrad/ops';
import type { Tensor } from '../tensor/Tensor.js';
import { Module } from './Module.js';

/** What a network can be made of: modules, and functions such as `relu`. */
export type Layer = Module | ((x: any) => any);

/**
 * Layers one after the other, each of which gets what the one before gives.
 *
 * Layers in an object have the names they have there, others those of their positions: `layer1.weight` or `0.weight`.
 *
 * @example new Sequential({ layer1: new Linear(2, 1) }).namedParameters()[0][0] // 'layer1.weight'
 */
export class Sequential<
  Layers extends Readonly<Record<string, Layer>> = Readonly<Record<string, Layer>>,
> extends Module {
  /** The layers by name or position. */
  readonly layers: Layers;

  constructor(layers: Layers);
  constructor(...layers: Layer[]);
  constructor(...layers: (Layers | Layer)[]) {
    super();
    const [first] = layers;
    const isOne = layers.length === 1 && typeof first === 'object' && !(first instanceof Module);
    this.layers = { ...((isOne ? first : layers) as Layers) };
    for (const [name, layer] of Object.entries(this.layers))
      if (!(layer instanceof Module) && typeof layer !== 'function')
        throw new TypeError(`a layer is a module or a function; layer ${name} is ${kindOf(layer)}`);
  }

  forward(x: unknown): Tensor {
    let value: any = x;
    for (const layer of Object.values(this.layers))
      value = layer instanceof Module ? layer.forward(value) : layer(value);
    return value;
  }

  protected override members(): [string, unknown][] {
    return Object.entries(this.layers);
  }
}
