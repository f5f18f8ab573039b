'use strict';

exports.region = process.env.EVENTS_REGION || 'us-east-1';
exports.table = { name: 'events', region: 'us-west-2' };
