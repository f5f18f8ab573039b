import AWS from '../lib/aws';

// Our origination numbers are registered in Oregon only.
const sns = new AWS.SNS({ region: 'us-west-2' });

export async function sendSms(PhoneNumber: string, Message: string): Promise<void> {
  await sns
    .publish({
      PhoneNumber,
      Message,
      MessageAttributes: { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' } },
    })
    .promise();
}
