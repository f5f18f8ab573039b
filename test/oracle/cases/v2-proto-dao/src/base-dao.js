const AWS = require('aws-sdk');
function BaseDao(config) {
  this.table = config.table;
  this.docs = new AWS.DynamoDB.DocumentClient(config.aws);
}
BaseDao.prototype.get = function (key, done) {
  this.docs.get({ TableName: this.table, Key: key }, function (err, data) { done(err, data && data.Item); });
};
module.exports = BaseDao;
