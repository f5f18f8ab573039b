import { SQSClient } from "@aws-sdk/client-sqs";
import { type ChainId, SUPPORTED_CHAINS, WATCHER_HOME } from "./chains";

export class WatcherMap {
  private readonly clients = new Map<ChainId, SQSClient>();

  constructor() {
    for (const chainId of SUPPORTED_CHAINS) {
      this.clients.set(chainId, new SQSClient({ region: WATCHER_HOME[chainId] }));
    }
  }

  public get(chainId: ChainId): SQSClient {
    const client = this.clients.get(chainId);
    if (!client) {
      throw new Error(`No event watcher for chain ${chainId}`);
    }
    return client;
  }
}
