const region = "us-east-1";

const configuration = {
  service: "thumbnails",
  frameworkVersion: "3",
  plugins: ["serverless-esbuild"],
  provider: {
    name: "aws",
    runtime: "nodejs20.x",
    region: "${opt:region, 'us-east-1'}",
    iam: {
      role: {
        statements: [{ Effect: "Allow", Action: ["dynamodb:PutItem"], Resource: `arn:aws:dynamodb:${region}:*:table/thumbnails` }],
      },
    },
  },
  functions: {
    render: {
      handler: "src/render.handler",
      events: [{ s3: { bucket: "originals", event: "s3:ObjectCreated:*" } }],
    },
  },
  custom: {
    esbuild: { bundle: true, target: "node20", external: ["@aws-sdk/*"] },
    deployments: ["us-east-1", "eu-west-1"].map((name) => ({ region: name, bucket: `deploy-${name}` })),
  },
};

export default configuration;
