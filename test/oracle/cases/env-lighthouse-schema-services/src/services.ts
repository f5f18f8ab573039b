import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SNSClient } from "@aws-sdk/client-sns";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { AuditLog } from "./audit-log";
import { FaultRepository } from "./fault-repository";
import { loadSettings, type Settings } from "./settings";

export class Services {
  #faults?: FaultRepository;
  #audit?: AuditLog;
  #sns?: SNSClient;

  constructor(readonly settings: Settings = loadSettings()) {}

  get faults(): FaultRepository {
    const { table, client } = this.settings.beacons;
    return (this.#faults ??= new FaultRepository(DynamoDBDocumentClient.from(new DynamoDBClient(client)), table));
  }

  get audit(): AuditLog {
    const { group, client } = this.settings.audit;
    return (this.#audit ??= new AuditLog(new CloudWatchLogsClient(client), group));
  }

  get sns(): SNSClient {
    return (this.#sns ??= new SNSClient({ ...this.settings.coastguard.client }));
  }
}
