const defaults = {
  NODE_ENV: "development",
  BOOKINGS_REGION: "ca-central-1",
  CALENDAR_REGION: "us-west-2",
  BOOKINGS_TABLE: "bookings",
};

export type Env = typeof defaults;

export const env: Readonly<Env> = Object.freeze({ ...defaults, ...(process.env as Partial<Env>) });
