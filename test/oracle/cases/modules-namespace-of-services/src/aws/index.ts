export * as storage from './storage';
export * as queue from './queue';
