const AWS = require('aws-sdk');

const dynamo = new AWS.DynamoDB({ region: 'us-west-1', apiVersion: '2012-08-10' });

exports.handler = (event, context, callback) => {
  const request = dynamo.getItem({ TableName: 'devices', Key: { id: { S: event.id } } });
  request.on('success', (response) => callback(null, response.data.Item || {}));
  request.on('error', (error) => callback(error));
  request.send();
};
