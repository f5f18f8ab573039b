import { store } from "./storage";

const near = store("eu-west-1");
const far = store("ap-northeast-1");

export async function handler({ id }: { id: string }) {
  await near(id);
  await far(id);
}
