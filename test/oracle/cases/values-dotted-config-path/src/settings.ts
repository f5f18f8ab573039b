type Tree = { [key: string]: string | number | boolean | Tree };

const defaults: Tree = {
  app: { name: "helpdesk", verbose: false },
  aws: {
    tickets: { region: "eu-west-1", table: "tickets" },
    mail: { region: "eu-central-1", topic: "arn:aws:sns:eu-central-1:123456789012:ticket-mail" },
  },
};

export class Settings {
  constructor(private readonly tree: Tree = defaults) {}

  get<T extends string | number | boolean>(path: string): T {
    const value = path.split(".").reduce<Tree[string] | undefined>((node, key) => (typeof node === "object" ? node[key] : undefined), this.tree);
    if (value === undefined) throw new Error(`no setting ${path}`);
    return value as T;
  }
}

export const settings = new Settings();
