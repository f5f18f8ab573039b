import { handlers } from './handlers';

const table = new Map(handlers.map((handler) => [handler.type, handler] as const));

export async function handler({ type, id }: { type: string; id: string }) {
  const found = table.get(type);
  if (!found) return { ignored: true };
  await found.handle(id);
  return { ignored: false };
}
