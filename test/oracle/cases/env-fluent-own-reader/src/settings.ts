import { variable } from "./platform/variable";

export const settings = {
  bus: variable("BUS_NAME").default("shipments"),
  busRegion: variable("BUS_REGION").or("AWS_REGION").default("eu-central-1"),
  labelsRegion: variable("LABELS_REGION").optional(),
  audit: variable("AUDIT_REGION").or("BUS_REGION").default("us-east-1"),
};
