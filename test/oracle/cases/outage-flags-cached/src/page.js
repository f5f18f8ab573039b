const flags = require('./flags');

exports.handler = (event, context, callback) => {
  flags((on) => callback(null, { statusCode: 200, body: on.banner ? 'with banner' : 'plain', flags: Object.keys(on).length }));
};
