const DynamoDB = require('aws-sdk/clients/dynamodb');

class Dynamo {
  constructor({ region = process.env.TABLE_REGION || 'us-east-1', ...rest } = {}) {
    this.client = new DynamoDB.DocumentClient({ region, maxRetries: 3, httpOptions: { timeout: 2000 }, ...rest });
    for (const method of ['get', 'put', 'query']) {
      this[method] = (params) => this.client[method](params).promise();
    }
  }
}

module.exports = { Dynamo, create: (options) => new Dynamo(options) };
