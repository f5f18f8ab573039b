import type { Engine } from '../workspace/engine';

/** Called when a command needs the engine: help and version must not wait for the compiler that comes with it. */
export type LoadEngine = () => Promise<Engine>;

export const loadEngine: LoadEngine = async () => {
  const { shippedEngine } = await import('../workspace/shipped-engine');
  return shippedEngine(async () => (await import('../workspace/shipped-analyzer')).openAnalyzer);
};
