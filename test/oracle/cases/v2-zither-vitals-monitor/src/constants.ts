export const HOME_REGION = 'us-east-1';
export const READINGS_REGION = 'us-west-1';
export const ALARM_TOPIC_ARN = 'arn:aws:sns:ca-central-1:123456789012:vitals-alarms';

export const HEART_RATE_LIMIT = 150;
