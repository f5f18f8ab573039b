export default {
  service: "reports",
  provider: { name: "aws", runtime: "nodejs20.x", region: "eu-west-3", environment: { REPORT_REGION: "${self:provider.region}" } },
  functions: { read: { handler: "src/handler.handler" } },
};
