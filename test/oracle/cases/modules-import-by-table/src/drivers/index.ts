export const drivers = {
  archive: () => import('./archive'),
  queue: () => import('./queue'),
} as const;

export type Kind = keyof typeof drivers;

export async function driver(kind: Kind) {
  const module = await drivers[kind]();
  return module.default;
}
