import * as forward from '@fourgrad/forward';
import * as numeric from '@fourgrad/numeric';
import * as ops from '@fourgrad/ops';
import * as reverse from '@fourgrad/reverse';
import * as nn from '@fourgrad/reverse/nn';
import * as symbolic from '@fourgrad/symbolic';
import * as fourgrad from 'fourgrad';

/** What examples may import, from source. */
export const modules = {
  '@fourgrad/ops': ops,
  '@fourgrad/symbolic': symbolic,
  '@fourgrad/numeric': numeric,
  '@fourgrad/forward': forward,
  '@fourgrad/reverse': reverse,
  '@fourgrad/reverse/nn': nn,
  fourgrad,
};

export type PackageName = keyof typeof modules;
