import controlPlaneData from './data/control-planes.json';
import { once, own } from './own';

export interface ControlPlane {
  /** Where it lives; empty string where that is the region of the call itself. */
  readonly region: string;
  /** What keeps working without it, as a sentence. */
  readonly dataPlane: string;
  readonly source: string;
}

interface ServicePlane {
  readonly region: string;
  readonly dataPlane: string;
  readonly source: string;
}
interface OperationPlane extends ServicePlane {
  readonly service: string;
  /** A regular expression over the whole API name. */
  readonly operations: string;
}

const sources: Readonly<Record<string, string>> = controlPlaneData.sources;
/** Global services: every operation is their control plane. */
const whole: Readonly<Record<string, ServicePlane>> = controlPlaneData.services;
/** Others, where the order of the file counts: what needs us-east-1 stands before what needs the region itself. */
const parts = once(() => {
  const byService = new Map<string, OperationPlane[]>();
  for (const plane of controlPlaneData.operations) byService.set(plane.service, [...(byService.get(plane.service) ?? []), plane]);
  return byService;
});

const matchers = new Map<string, RegExp>();

export function controlPlane(service: string, operation: string): ControlPlane | undefined {
  const found = own(whole, service) ?? parts().get(service)?.find(({ operations }) => matcher(operations).test(operation));
  if (found === undefined) return undefined;
  const { region, dataPlane, source } = found;
  return { region, dataPlane, source: own(sources, source) ?? source };
}

function matcher(operations: string): RegExp {
  const known = matchers.get(operations) ?? new RegExp(`^(?:${operations})$`);
  matchers.set(operations, known);
  return known;
}
