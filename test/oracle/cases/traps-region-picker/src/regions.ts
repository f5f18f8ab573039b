export const REGIONS = [
  { value: "us-east-1", label: "US East (N. Virginia)" },
  { value: "us-west-2", label: "US West (Oregon)" },
  { value: "eu-west-1", label: "Europe (Ireland)" },
] as const;

export const isRegion = (text: string) => REGIONS.some(({ value }) => value === text);
export const DEFAULT_CHOICE = "us-east-1";
