import aws = require("aws-sdk");

const settings = {
  yards: { region: "us-east-1", table: "timber-yards" },
  prices: { region: "us-west-1", table: "timber-prices" },
  reports: { region: "us-west-2", bucket: "timber-reports" },
};

aws.config.update({
  region: process.env.TIMBER_REGION || "us-west-2",
  maxRetries: 1,
  httpOptions: { connectTimeout: 1000 },
});

export = settings;
