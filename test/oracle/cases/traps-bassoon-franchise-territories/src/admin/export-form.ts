// Where franchisees may have their exports delivered to; the delivery itself is another service's work.
export const exportRegionOptions = [
  { value: "us-east-1", label: "US East (N. Virginia)" },
  { value: "us-west-2", label: "US West (Oregon)" },
  { value: "eu-west-1", label: "Europe (Ireland)" },
];

export const defaultExportRegion = exportRegionOptions[0].value;
