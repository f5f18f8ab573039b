const tables = { users: 'users-v2' };
export default tables;
