import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { residencyOf, type Residency } from './residency';

export interface Manifest {
  id: string;
  flag: string;
  containers: number;
}

export class ManifestRepository {
  private readonly connections: { [region: string]: DynamoDBDocumentClient } = {};

  private connect({ region }: Residency): DynamoDBDocumentClient {
    this.connections[region] ??= DynamoDBDocumentClient.from(new DynamoDBClient({ region }));
    return this.connections[region];
  }

  async save(manifest: Manifest): Promise<void> {
    const residency = residencyOf(manifest.flag);
    await this.connect(residency).send(new PutCommand({ TableName: residency.table('manifests'), Item: manifest }));
  }
}
