import { activationFigures } from './activationFigures.ts';
import type { TensorFigure } from './figure.ts';
import { networkFigures } from './networkFigures.ts';
import { tensorFigures } from './tensorFigures.ts';
import { trainingFigures } from './trainingFigures.ts';

/** All figures that tensors and networks give. */
export const figuresWithTensors: Readonly<Record<string, TensorFigure>> = {
  ...tensorFigures,
  ...activationFigures,
  ...networkFigures,
  ...trainingFigures,
};
