/** Names a segment for every call of the SDK that it is handed; the SDK is the same one afterwards. */
export function captureAWS<T extends { Service: any }>(aws: T): T {
  aws.Service.prototype.customizeRequests?.((request: any) => {
    request.on('send', () => console.debug(`segment ${request.operation}`));
  });
  return aws;
}
