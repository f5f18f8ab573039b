import { ObjectCache } from "./object-cache";

const pages = new ObjectCache({ bucket: "pages" });
const fragments = new ObjectCache({ bucket: "fragments", region: "eu-west-1" });

export async function handler({ key }: { key: string }) {
  const page = await pages.read(key);
  await fragments.write(key, page ?? "");
}
