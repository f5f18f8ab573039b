import { keepHidden } from "./queue";

export async function work({ id }: { id: string }) {
  await keepHidden(id, 60);
  return { working: id };
}
