import { Widget } from './widget';

export async function handler({ id }: { id: string }) {
  const { data } = await Widget.get({ id }).go();
  await Widget.put({ id, name: `${data?.name ?? ''}!` }).go();
  return data;
}
