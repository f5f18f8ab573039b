import { UnitOfWork } from './unit-of-work';
export const handler = async ({ from, to }: { from: string; to: string }) => {
  const work = new UnitOfWork('us-west-1');
  work.accounts.debit(from, 10);
  work.accounts.credit(to, 10);
  work.outbox.add('transferred', { from, to });
  await work.commit();
  return 'ok';
};
