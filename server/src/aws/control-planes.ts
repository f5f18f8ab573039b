import controlPlaneData from './data/control-planes.json';

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

const sources = new Map<string, string>(Object.entries(controlPlaneData.sources));
/** Global services: every operation is their control plane. */
const whole = new Map<string, ServicePlane>(Object.entries(controlPlaneData.services));
/** Others, where the order of the file counts: what needs us-east-1 stands before what needs the region itself. */
const parts = new Map<string, OperationPlane[]>();
for (const plane of controlPlaneData.operations) parts.set(plane.service, [...(parts.get(plane.service) ?? []), plane]);

const matchers = new Map<string, RegExp>();

export function controlPlane(service: string, operation: string): ControlPlane | undefined {
  const found = whole.get(service) ?? parts.get(service)?.find(({ operations }) => matcher(operations).test(operation));
  if (found === undefined) return undefined;
  const { region, dataPlane, source } = found;
  return { region, dataPlane, source: sources.get(source) ?? source };
}

function matcher(operations: string): RegExp {
  const known = matchers.get(operations) ?? new RegExp(`^(?:${operations})$`);
  matchers.set(operations, known);
  return known;
}
