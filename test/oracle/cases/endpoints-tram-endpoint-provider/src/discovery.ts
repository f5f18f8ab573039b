const services = {
  vehicles: { host: "dynamodb.eu-central-1.amazonaws.com", secure: true },
  depot: { host: "depot-gateway.tram.internal:8443", secure: true },
} as const;

export type ServiceName = keyof typeof services;

export const locate = (name: ServiceName) => async () => {
  const { host, secure } = services[name];
  const url = new URL(`${secure ? "https" : "http"}://${host}`);
  return { hostname: url.hostname, port: url.port ? Number(url.port) : undefined, protocol: url.protocol, path: "/" };
};
