/**
 * A second region to begin with, in the same country or else within the EU: data has to stay there more often than not. AWS names no pairs;
 * whoever chooses the fix chooses the region.
 */
const STANDBY: Readonly<Record<string, string>> = {
  'us-east-1': 'us-west-2',
  'us-east-2': 'us-west-2',
  'us-west-1': 'us-west-2',
  'us-west-2': 'us-east-2',
  'ca-central-1': 'ca-west-1',
  'ca-west-1': 'ca-central-1',
  'eu-central-1': 'eu-west-1',
  'eu-north-1': 'eu-west-1',
  'eu-south-1': 'eu-central-1',
  'eu-south-2': 'eu-west-3',
  'eu-west-1': 'eu-central-1',
  'eu-west-3': 'eu-west-1',
  'ap-northeast-1': 'ap-northeast-3',
  'ap-northeast-3': 'ap-northeast-1',
  'ap-south-1': 'ap-south-2',
  'ap-south-2': 'ap-south-1',
  'ap-southeast-2': 'ap-southeast-4',
  'ap-southeast-4': 'ap-southeast-2',
};

export const standbyRegion = (region: string): string | undefined => STANDBY[region];
