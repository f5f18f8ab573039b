import { container } from './container';

export const handler = async ({ id }: { id: string }) => ({ members: await container.cradle.members.of(id) });
