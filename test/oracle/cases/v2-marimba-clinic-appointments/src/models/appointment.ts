import AWS from '../lib/aws';
import { stageConfig } from '../config/stages';

const docClient = new AWS.DynamoDB.DocumentClient();
const TableName = `${stageConfig.tablePrefix}-appointments`;

export interface Appointment {
  clinicId: string;
  slot: string;
  patientId: string;
}

export const Appointments = {
  create(appointment: Appointment) {
    const params = {
      TableName,
      Item: appointment,
      ConditionExpression: 'attribute_not_exists(slot)',
    };
    return docClient.put(params).promise();
  },

  async ofClinic(clinicId: string): Promise<Appointment[]> {
    const params = {
      TableName,
      KeyConditionExpression: 'clinicId = :c',
      ExpressionAttributeValues: { ':c': clinicId },
    };
    const { Items = [] } = await docClient.query(params).promise();
    return Items as Appointment[];
  },
};
