import { DynamoDB, SNS } from 'aws-sdk';
import { ALARM_TOPIC_ARN, HOME_REGION } from '../constants';

const [, , , topicRegion] = ALARM_TOPIC_ARN.split(':');

export class DeviceRegistry {
  private readonly table = new DynamoDB.DocumentClient({ region: HOME_REGION, maxRetries: 1 });

  async patientOf(deviceId: string): Promise<string | undefined> {
    const { Item } = await this.table.get({ TableName: 'devices', Key: { deviceId } }).promise();
    return Item?.patientId;
  }

  async register(deviceId: string, patientId: string): Promise<void> {
    await this.table.put({ TableName: 'devices', Item: { deviceId, patientId } }).promise();
  }
}

export class AlarmService {
  private readonly sns = new SNS({ region: topicRegion });

  raise(message: string) {
    return this.sns.publish({ TopicArn: ALARM_TOPIC_ARN, Message: message }).promise();
  }
}
