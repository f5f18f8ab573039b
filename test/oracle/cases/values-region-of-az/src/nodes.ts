import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';

const zone = process.env.AVAILABILITY_ZONE ?? 'eu-west-1c';
const region = zone.slice(0, -1);
const home = 'us-east-1a'.replace(/[a-z]$/, '');

const near = new EC2Client({ region });
const control = new EC2Client({ region: home });

export async function handler() {
  const Filters = [{ Name: 'availability-zone', Values: [zone] }];
  const { Reservations = [] } = await near.send(new DescribeInstancesCommand({ Filters }));
  await control.send(new DescribeInstancesCommand({ MaxResults: 5 }));
  return Reservations.length;
}
