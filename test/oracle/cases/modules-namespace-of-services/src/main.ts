import { queue, storage } from './aws';

export const handler = async () => {
  await storage.save('k');
  await queue.push('m');
};
