import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SNAPSHOT_BUCKET, SNAPSHOT_REGION } from './settings';
import type { Triage } from './triage';

const s3 = new S3Client({ region: SNAPSHOT_REGION });

export async function lastSnapshot(patientId: string): Promise<Triage | undefined> {
	try {
		const { Body } = await s3.send(
			new GetObjectCommand({ Bucket: SNAPSHOT_BUCKET, Key: `${patientId}.json` })
		);
		const text = await Body?.transformToString();
		return text ? (JSON.parse(text) as Triage) : undefined;
	} catch {
		return undefined;
	}
}
