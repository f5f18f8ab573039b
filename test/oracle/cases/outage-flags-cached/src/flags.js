const AWS = require('aws-sdk');

const documents = new AWS.DynamoDB.DocumentClient({ region: 'us-east-1', maxRetries: 1 });

module.exports = function flags(done) {
  documents.scan({ TableName: 'flags' }, (error, page) => {
    if (error) {
      console.warn('flags are off:', error.code);
      return done({});
    }
    done(Object.fromEntries((page.Items || []).map((item) => [item.name, item.on])));
  });
};
