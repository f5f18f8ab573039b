import type { Connection } from 'vscode-languageserver';

/** Editor matters only: what is right or wrong comes from regionlint.config.json, the same for editor and command line. */
export interface Settings {
  /** Publish info and hints too, not just warnings and errors. */
  readonly showInformation: boolean;
}

export const SECTION = 'regionlint';

export const defaultSettings: Settings = { showInformation: false };

/** Reads settings out of whatever a client sent, and ignores what it cannot understand. */
export function parseSettings(value: unknown): Settings {
  const showInformation = member(value, 'showInformation');
  return { showInformation: typeof showInformation === 'boolean' ? showInformation : defaultSettings.showInformation };
}

/** Settings of each workspace folder, asked for once and kept until they change. */
export class SettingsCache {
  private readonly byFolder = new Map<string, Promise<Settings>>();

  constructor(
    private readonly connection: Connection,
    /** Can the client be asked (`workspace/configuration`)? */
    private readonly canAsk: boolean,
    /** What the client said at its start, for those that cannot be asked. */
    private told: Settings,
  ) {}

  of(folderUri: string): Promise<Settings> {
    if (!this.canAsk) return Promise.resolve(this.told);
    let settings = this.byFolder.get(folderUri);
    if (!settings) {
      settings = this.connection.workspace.getConfiguration({ scopeUri: folderUri, section: SECTION }).then(parseSettings, () => this.told);
      this.byFolder.set(folderUri, settings);
    }
    return settings;
  }

  /** `workspace/didChangeConfiguration` came with this payload. */
  changed(payload: unknown): void {
    this.byFolder.clear();
    if (!this.canAsk) this.told = parseSettings(member(payload, SECTION));
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
