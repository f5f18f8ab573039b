export interface Yard {
  readonly name: string;
  readonly region: string;
  readonly archiveRegion?: string;
}

export const yards = {
  bangor: { name: "Bangor", region: "us-east-1", archiveRegion: "us-east-2" },
  kamloops: { name: "Kamloops", region: "ca-central-1" },
} satisfies Record<string, Yard>;
