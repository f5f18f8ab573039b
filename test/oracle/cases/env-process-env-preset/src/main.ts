import './defaults';
import { exists } from './store';

export const handler = async () => ({ ready: await exists('ready') });
