export interface Resort {
  name: string;
  region: string;
  standby?: Resort;
}

const reserve: Resort = { name: "ridge-reserve", region: "us-west-1" };
export const ridge: Resort = { name: "ridge", region: "us-east-1", standby: reserve };
export const weatherRegion = "us-west-2";
