export { default as avatars } from "./avatars";
export { default as clock } from "./clock";
