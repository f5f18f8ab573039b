const OrdersDao = require('./orders-dao');
const config = require('./config');
const dao = new OrdersDao(config);

exports.handler = function (event, context, callback) {
  dao.find(event.id, function (err, order) {
    if (err) return callback(err);
    dao.touch(order.id, callback);
  });
};
