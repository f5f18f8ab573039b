const util = require('util');
const AWS = require('aws-sdk');
const BaseDao = require('./base-dao');
function OrdersDao(config) {
  BaseDao.call(this, config);
  this.sns = new AWS.SNS(Object.assign({ apiVersion: '2010-03-31' }, config.aws));
}
util.inherits(OrdersDao, BaseDao);
OrdersDao.prototype.find = function (id, done) { this.get({ id: id }, done); };
OrdersDao.prototype.touch = function (id, done) {
  this.sns.publish({ TopicArn: 'arn:aws:sns:eu-west-1:123456789012:touched', Message: id }, function (err) { done(err, { id: id }); });
};
module.exports = OrdersDao;

