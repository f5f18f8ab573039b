export type Sink =
  | { kind: 'stream'; region: string; stream: string }
  | { kind: 'queue'; region: string; url: string }
  | { kind: 'archive'; region: string; bucket: string };

type Topic = 'meter.reading' | 'meter.fault';

export const sinks: Record<Topic, Sink[]> = {
  'meter.reading': [
    { kind: 'stream', region: 'eu-central-1', stream: 'readings' },
    { kind: 'archive', region: 'eu-west-3', bucket: 'readings-raw' },
  ],
  'meter.fault': [
    { kind: 'queue', region: 'us-east-1', url: 'https://sqs.us-east-1.amazonaws.com/123456789012/faults' },
    { kind: 'queue', region: 'ap-southeast-2', url: 'https://sqs.ap-southeast-2.amazonaws.com/123456789012/faults' },
    { kind: 'archive', region: 'eu-central-1', bucket: 'faults-raw' },
  ],
};

export const isTopic = (name: string): name is Topic => name in sinks;
