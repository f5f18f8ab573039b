export { ClientBuilder } from "./builder";
export type { Toolbox } from "./builder";
