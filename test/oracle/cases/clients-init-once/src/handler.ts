import * as store from './store';

store.init({ region: process.env.STORE_REGION ?? 'us-east-1', table: 'store' });

export const handler = ({ id }: { id: string }) => store.find(id);
