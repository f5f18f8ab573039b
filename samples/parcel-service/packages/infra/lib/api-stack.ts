import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    new Bucket(this, 'Labels', {
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });

    // Quotes of the carriers, kept for a day so that a customer sees one price.
    new Table(this, 'Quotes', {
      partitionKey: { name: 'route', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      removalPolicy: RemovalPolicy.DESTROY,
    });

    // Storm and strike warnings come from the logistics team.
    const warnings = Topic.fromTopicArn(this, 'Warnings', 'arn:aws:sns:us-west-2:210987654321:carrier-warnings');
    warnings.addSubscription(new SqsSubscription(new Queue(this, 'WarningInbox', { visibilityTimeout: Duration.minutes(1) })));
  }
}
