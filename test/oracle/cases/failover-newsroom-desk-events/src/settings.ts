type Desk = "news" | "sports";

interface DeskSettings {
  table: string;
  region: string;
}

const desks: ReadonlyMap<Desk, DeskSettings> = new Map([
  ["news", { table: "stories", region: "us-east-1" }],
  ["sports", { table: "fixtures", region: "eu-west-1" }],
]);

export const deskSettings = (desk: Desk): DeskSettings => {
  const found = desks.get(desk);
  if (!found) throw new Error(`no desk ${desk}`);
  return found;
};

export const printRegion = "us-west-2";
export const flags = { parkIndexing: true, breakingByTopic: true };
