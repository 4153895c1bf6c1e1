import { add, grad, gradient, mul, relu, sum, Tensor, tanh, tensor } from '@fourgrad/reverse';
import { Linear, Module, Parameter, Sequential } from '@fourgrad/reverse/nn';
import { describe, expect, it } from 'vitest';

class Net extends Module {
  layer1 = new Linear(2, 3);
  layer2 = new Linear(3, 1, { bias: false });
  heads = [new Linear(3, 2), new Linear(3, 2)];
  scale = new Parameter(1);
  input = tensor([1, 2]);
  name = 'net';

  forward(x: unknown): Tensor {
    return mul(this.scale, this.layer2.forward(relu(this.layer1.forward(x))));
  }
}

const namesOf = (module: Module) => module.namedParameters().map(([name]) => name);

describe('a module', () => {
  it('names its own parameters first, then those of its modules and lists of modules', () => {
    expect(namesOf(new Net())).toEqual([
      'scale',
      'layer1.weight',
      'layer1.bias',
      'layer2.weight',
      'heads.0.weight',
      'heads.0.bias',
      'heads.1.weight',
      'heads.1.bias',
    ]);
  });

  it('lists a parameter that it shares once, under its first name', () => {
    const net = new Net();
    (net.layer2 as { weight: Parameter }).weight = net.layer1.weight;
    expect(namesOf(net)).not.toContain('layer2.weight');
    expect(net.parameters()).toHaveLength(7);
  });

  it('may refer to the module that it is in', () => {
    const net = new Net() as Net & { self?: Module };
    net.self = net;
    expect(namesOf(net)).toHaveLength(8);
  });

  it('keeps a frozen parameter among its parameters, and gives it no gradient', () => {
    const net = new Net();
    net.scale.requiresGrad = false;
    sum(net.forward([1, 2])).backward();
    expect(net.scale.grad).toBeNull();
    expect(net.layer2.weight.grad?.shape).toEqual([1, 3]);
    expect(namesOf(net)).toContain('scale');
  });

  it('forgets the gradients of all its parameters', () => {
    const net = new Net();
    sum(net.forward([1, 2])).backward();
    net.zeroGrad();
    expect(net.parameters().every(({ grad }) => grad === null)).toBe(true);
  });
});

describe('the state of a module', () => {
  it('is plain data that another module of the kind can load: they give the same', () => {
    const [net, other] = [new Net(), new Net()];
    expect(other.forward([1, 2]).item()).not.toBe(net.forward([1, 2]).item());
    other.loadStateDict(JSON.parse(JSON.stringify(net.stateDict())));
    expect(other.stateDict()).toEqual(net.stateDict());
    expect(other.forward([1, 2]).item()).toBe(net.forward([1, 2]).item());
    expect(other.parameters().every(({ isLeaf, requiresGrad }) => isLeaf && requiresGrad)).toBe(true);
  });

  it('is refused as a whole with everything that is wrong in it', () => {
    const layer = new Linear(2, 1);
    const before = layer.stateDict();
    expect(() => layer.loadStateDict({ weight: [[1, 2, 3]], bais: [0] })).toThrow(
      'Error(s) in loading stateDict for Linear:\n' +
        'Missing key(s) in stateDict: "bias".\n' +
        'Unexpected key(s) in stateDict: "bais".\n' +
        'size mismatch for weight: copying a param with shape [1,3], the shape in the current model is [1,2].',
    );
    expect(() => layer.loadStateDict({ weight: [[1, 2]], bias: [1, 2] })).toThrow('size mismatch for bias');
    expect(() => layer.loadStateDict(null as never)).toThrow(
      'loadStateDict takes what stateDict gives, an object, got null',
    );
    expect(layer.stateDict()).toEqual(before);
  });
});

describe('Linear', () => {
  it('is x W^T + b, for a vector, rows of vectors, and batches of rows', () => {
    const layer = new Linear(2, 3);
    layer.loadStateDict({ weight: [[1, 2], [3, 4], [5, 6]], bias: [0.5, 0, -0.5] }); // biome-ignore format: rows
    expect(layer.forward([1, 1]).toArray()).toEqual([3.5, 7, 10.5]);
    expect(layer.forward([[1, 1], [0, 1]]).toArray()).toEqual([[3.5, 7, 10.5], [2.5, 4, 5.5]]); // biome-ignore format: rows
    expect(layer.forward([[[1, 1]], [[0, 1]]]).toArray()).toEqual([[[3.5, 7, 10.5]], [[2.5, 4, 5.5]]]); // biome-ignore format: rows
  });

  it('refuses sizes and inputs that do not fit', () => {
    expect(() => new Linear(0, 3)).toThrow('needs whole numbers from 1 up, got 0 and 3');
    expect(() => new Linear(2, 3).forward([1, 2, 3])).toThrow(
      'Linear(2, 3) takes inputs [..., 2], got shape [3]',
    );
  });
});

describe('a network in a derivative call', () => {
  it('has slopes by its inputs that are tensors: backward differentiates them by the parameters', () => {
    const net = new Sequential(new Linear(2, 3), tanh, new Linear(3, 1, { bias: false }));
    const slopes: Tensor[] = gradient((input) => sum(net.forward(input)))([0.5, -1]);
    slopes[0].backward();
    const mixed = net.parameters().map((parameter) => parameter.grad?.toArray());

    const x = tensor([0.5, -1], { requiresGrad: true });
    const [slope] = grad(sum(net.forward(x)), [x], { createGraph: true });
    net.zeroGrad();
    (slope as Tensor).select(0).backward();
    // sums have another order there: the last bits differ
    const close = (numbers: number[]) => numbers.flat().map((number) => expect.closeTo(number, 14));
    expect(slopes.map((number) => number.item())).toEqual(close(slope?.toArray()));
    net.parameters().forEach((parameter, i) => {
      expect(mixed[i].flat()).toEqual(close(parameter.grad?.toArray()));
    });
  });
});

describe('Sequential', () => {
  it('names layers by position, or as in an object', () => {
    expect(namesOf(new Sequential(new Linear(2, 3), relu, new Linear(3, 1, { bias: false })))).toEqual([
      '0.weight',
      '0.bias',
      '2.weight',
    ]);
    const net = new Sequential({ first: new Linear(2, 3), inner: new Sequential(relu, new Linear(3, 1)) });
    expect(namesOf(net)).toEqual(['first.weight', 'first.bias', 'inner.1.weight', 'inner.1.bias']);
    expect(net.layers.first.weight.shape).toEqual([3, 2]);
  });

  it('hands each layer what the one before gives', () => {
    const net = new Sequential(
      (x) => add(x, 1),
      (x) => mul(x, 10),
    );
    expect(net.forward(tensor(2)).item()).toBe(30);
  });

  it('says which layer is none', () => {
    const layers = { layer1: new Linear(2, 3), act: undefined as any };
    expect(() => new Sequential(layers)).toThrow('a layer is a module or a function; layer act is undefined');
  });

  it('is found by name also where the names are those of its own properties', () => {
    const net = new Sequential({ layers: new Linear(1, 1), forward: relu });
    expect(namesOf(net)).toEqual(['layers.weight', 'layers.bias']);
    expect(net.forward([1])).toBeInstanceOf(Tensor);
  });
});
