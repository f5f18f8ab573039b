import { LiftGateway } from "./gateways/lift-gateway";
import { PassGateway } from "./gateways/pass-gateway";
import { WeatherGateway } from "./gateways/weather-gateway";
import { ridge, weatherRegion } from "./resort";

const passes = new PassGateway(ridge);
const lifts = new LiftGateway(ridge);
const weather = new WeatherGateway(weatherRegion);

interface Turnstile {
  pass: string;
  lift: string;
}

export const scanPass = async ({ pass }: Turnstile) => ({ pass, admitted: await passes.isValid(pass) });

export const liftStatus = async ({ lift }: Turnstile) => ({ lift, status: await lifts.status(lift) });

export const closeLift = async ({ lift }: Turnstile) => {
  await lifts.close(lift);
  return { lift, closed: true };
};

export const snowReport = async () => ({ centimetres: await weather.snowDepth() });
