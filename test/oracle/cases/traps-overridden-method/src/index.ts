import { ReadOnlyStore } from "./store";

const store = new ReadOnlyStore();

export async function handler({ id }: { id: string }) {
  await store.put(id).catch((error) => console.warn(error.message));
  return (await store.get(id)) ?? null;
}
