const AWS_REGION = "eu-west-3";

export const awsConfig = {
  region: AWS_REGION,
  ses: {
    // the sending domain is only verified there
    endpoint: "https://email.us-east-1.amazonaws.com",
  },
  lists: { tableName: "newsletter-lists" },
};
