const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');
function Reader(regions) { this.clients = regions.map((region) => new DynamoDBClient({ region, maxAttempts: 1 })); }
Reader.prototype.read = function (id) { return this._from(0, id); };
Reader.prototype._from = function (i, id) {
  const self = this;
  return this.clients[i].send(new GetItemCommand({ TableName: 't', Key: { id: { S: id } } })).catch(function (error) {
    if (i + 1 < self.clients.length) return self._from(i + 1, id);
    throw error;
  });
};
const reader = new Reader(['us-east-1', 'us-west-2']);
exports.handler = async (event) => (await reader.read(event.id)).Item;

