import { deliver } from './deliver';
import { isTopic, sinks } from './sinks';

interface Envelope {
  id: string;
  'detail-type': string;
  detail: Record<string, unknown>;
}

export const handler = async (event: Envelope) => {
  const topic = event['detail-type'];
  if (!isTopic(topic)) return { delivered: 0 };
  const targets = sinks[topic];
  await Promise.all(targets.map((sink) => deliver(sink, event.id, JSON.stringify(event.detail))));
  return { delivered: targets.length };
};
