export * as regions from './regions';
export { default as tables } from './tables';
