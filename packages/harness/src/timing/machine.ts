import { arch, cpus, platform } from 'node:os';

/** What times depend on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly v8: string;
  readonly platform: string;
  readonly arch: string;
}

/** The machine that this runs on. */
export function machine(): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    node: process.versions.node,
    v8: process.versions.v8,
    platform: platform(),
    arch: arch(),
  };
}
