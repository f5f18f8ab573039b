import { AwsFactory } from './AwsFactory';
import { LABELS, WAREHOUSES, Warehouse } from './constants';

export class StockService {
  private readonly aws = AwsFactory.getInstance();

  constructor(private readonly warehouse: Warehouse) {}

  private get site() {
    return WAREHOUSES[this.warehouse];
  }

  public async receive(sku: string, quantity: number): Promise<number> {
    const db = this.aws.documentClient(this.site.region);
    const res = await db
      .update({
        TableName: this.site.table,
        Key: { sku },
        UpdateExpression: 'ADD quantity :q',
        ExpressionAttributeValues: { ':q': quantity },
        ReturnValues: 'UPDATED_NEW',
      })
      .promise();
    return res.Attributes?.quantity ?? 0;
  }

  public async level(sku: string): Promise<number | null> {
    const db = this.aws.documentClient(this.site.region);
    try {
      const res = await db.get({ TableName: this.site.table, Key: { sku } }).promise();
      return res.Item?.quantity ?? 0;
    } catch (err) {
      console.error('stock level unknown', sku, err);
      return null;
    }
  }

  public async label(sku: string): Promise<string> {
    const Key = `${this.warehouse}/${sku}.zpl`;
    await this.aws.s3(LABELS.REGION).putObject({ Bucket: LABELS.BUCKET, Key, Body: `^XA^FD${sku}^FS^XZ` }).promise();
    return Key;
  }
}
