const { queue, topic, documents } = require('./aws');

exports.handler = async () => {
  await queue.listQueues().promise();
  await topic.listTopics().promise();
  await documents.scan({ TableName: 'jobs' }).promise();
};
