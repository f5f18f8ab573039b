const Users = require('./users');

const users = new Users();

exports.handler = async ({ user }) => {
  const found = await users.get(user);
  if (!found) await users.delete(user);
  return Boolean(found);
};
