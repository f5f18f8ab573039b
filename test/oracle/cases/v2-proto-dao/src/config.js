module.exports = { table: 'orders', aws: { region: process.env.ORDERS_REGION || 'eu-west-1' } };
