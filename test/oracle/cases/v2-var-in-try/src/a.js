try {
  var AWS = require('aws-sdk');
  var sqs = new AWS.SQS({ region: process.env.QUEUE_REGION || 'eu-west-1' });
} catch (error) {
  console.error(error);
}
exports.handler = function (event) {
  for (var i = 0, last; i < 2; i++) last = sqs.getQueueUrl({ QueueName: 'q' + i }).promise();
  return last.then(function () { return i; });
};

