export default $config({
  app: () => ({ name: "orders", home: "aws", providers: { aws: { region: "eu-central-1" } } }),
  async run() {
    new sst.aws.Function("Orders", { handler: "src/app.handler", environment: { ORDERS_REGION: "eu-west-1" } });
  },
});
