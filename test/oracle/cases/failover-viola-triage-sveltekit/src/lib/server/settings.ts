export const SNAPSHOT_BUCKET = 'triage-snapshots';
export const SNAPSHOT_REGION = 'us-east-2';
export const QUEUE_URL = 'https://sqs.us-east-2.amazonaws.com/123456789012/triage-requests';

// Unset in all hospitals but the two in the west.
export const TRIAGE_REGION = process.env.TRIAGE_REGION ?? 'us-east-1';
