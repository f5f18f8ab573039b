import sdk from "aws-sdk";

interface Customizable {
  customizeRequests(customize: (request: sdk.Request<unknown, sdk.AWSError>) => void): void;
}

let requests = 0;

/** Counts what the SDK sends, and returns the SDK itself: `import AWS from "./lib/instrumented"`. */
function instrument<T extends typeof sdk>(namespace: T): T {
  const service = namespace.Service.prototype as unknown as Customizable;
  service.customizeRequests((request) => {
    request.on("send", () => {
      requests += 1;
    });
  });
  return namespace;
}

export const sent = () => requests;

const AWS = instrument(sdk);
export default AWS;
