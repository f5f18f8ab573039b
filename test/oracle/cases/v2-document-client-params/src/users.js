const { promisify } = require('util');
const { DynamoDB } = require('aws-sdk');

class Users {
  constructor(region = process.env.USERS_REGION || 'us-east-1') {
    this.client = new DynamoDB.DocumentClient({ region, params: { TableName: 'users' }, convertEmptyValues: true });
    this.query = promisify(this.client.query.bind(this.client));
  }

  get(user) {
    return new Promise((resolve, reject) => {
      this.client.get({ Key: { user } }, (error, data) => (error ? reject(error) : resolve(data.Item)));
    });
  }

  async delete(user) {
    await this.client.delete({ Key: { user } }).promise();
  }
}

module.exports = Users;
