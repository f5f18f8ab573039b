import { openStore } from './stores';

const store = openStore();

export const handler = () => store.put('k', 'v');
