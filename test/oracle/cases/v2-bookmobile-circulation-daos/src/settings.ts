export interface Settings {
  aws: { region: string; maxRetries: number };
  mail: { region: string; from: string };
  loans: { table: string; days: number };
  readers: { table: string; region: string };
}

const settings: Settings = {
  aws: { region: "us-west-2", maxRetries: 1 },
  mail: { region: "us-east-2", from: "van@library.example" },
  loans: { table: "loans", days: 28 },
  readers: { table: "readers", region: "us-east-1" },
};

export default settings;
