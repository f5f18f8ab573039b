const AWS = require('aws-sdk');

const east = new AWS.DynamoDB.DocumentClient({ region: 'us-east-1', maxRetries: 0 });
const west = new AWS.DynamoDB.DocumentClient({ region: 'us-west-2' });

exports.lookup = (event, context, callback) => {
  const params = { TableName: 'lookup', Key: { key: event.key } };
  east.get(params, (error, data) => {
    if (!error) {
      callback(null, data.Item);
      return;
    }
    console.log('east', error.code);
    west.get(params, (second, other) => {
      if (second) callback(second);
      else callback(null, other.Item);
    });
  });
};

exports.store = (event, context, callback) => {
  east.put({ TableName: 'lookup', Item: event }, (error) => {
    if (error) return callback(error);
    return callback(null, 'stored');
  });
};
