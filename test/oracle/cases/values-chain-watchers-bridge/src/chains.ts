export enum ChainId {
  Mainnet = 1,
  Polygon = 137,
  Base = 8453,
}

export const SUPPORTED_CHAINS = [ChainId.Mainnet, ChainId.Polygon, ChainId.Base];

export const WATCHER_HOME: Record<ChainId, string> = {
  [ChainId.Mainnet]: "us-east-2",
  [ChainId.Polygon]: "ap-south-1",
  [ChainId.Base]: "us-east-2",
};
