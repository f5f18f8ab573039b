import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { TRIAGE_REGION } from './settings';

export interface Triage {
	patientId: string;
	level: number;
	room?: string;
	stale?: boolean;
}

const TableName = 'triage';
const client = new DynamoDBClient({ region: TRIAGE_REGION, maxAttempts: 1 });
const db = DynamoDBDocumentClient.from(client);

export async function findTriage(patientId: string): Promise<Triage | undefined> {
	const { Item } = await db.send(new GetCommand({ TableName, Key: { patientId } }));
	return Item as Triage | undefined;
}

export const discharge = (patientId: string) =>
	db.send(new DeleteCommand({ TableName, Key: { patientId } }));
