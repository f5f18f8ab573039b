'use strict';

const { DynamoDBClient: Dynamo } = require('@aws-sdk/client-dynamodb');
const eventbridge = require('@aws-sdk/client-eventbridge');
const { region, table: { region: tableRegion } } = require('./config');

module.exports = {
  dynamo: new Dynamo({ region: tableRegion }),
  bus: new eventbridge.EventBridgeClient({ region }),
};
