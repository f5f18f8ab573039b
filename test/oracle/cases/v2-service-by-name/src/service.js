const AWS = require('aws-sdk');

const cache = {};

module.exports = function service(name, options = {}) {
  const key = `${name}:${options.region || ''}`;
  if (!cache[key]) cache[key] = new AWS[name]({ region: process.env.DATA_REGION || 'eu-west-2', ...options });
  return cache[key];
};
