'use strict';

const { PutItemCommand } = require('@aws-sdk/client-dynamodb');
const { PutEventsCommand } = require('@aws-sdk/client-eventbridge');
const clients = require('./clients');
const { table } = require('./config');

module.exports.handler = async function handler({ id }) {
  await clients.dynamo.send(new PutItemCommand({ TableName: table.name, Item: { id: { S: id } } }));
  await clients.bus.send(new PutEventsCommand({ Entries: [{ Source: 'events', DetailType: 'stored', Detail: '{}' }] }));
};
