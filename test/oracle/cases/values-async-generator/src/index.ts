import { DescribeAlarmsCommand, CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { active, Pair } from './regions';

export async function handler() {
  let alarms = 0;
  for await (const region of active(['us-east-1', 'us-gov-west-1', 'ap-southeast-1'])) {
    const { MetricAlarms } = await new CloudWatchClient({ region }).send(new DescribeAlarmsCommand({}));
    alarms += MetricAlarms?.length ?? 0;
  }
  const [west] = new Pair('us-west-2', 'eu-west-1');
  await new CloudWatchClient({ region: west }).send(new DescribeAlarmsCommand({ AlarmNamePrefix: String(alarms) }));
}
