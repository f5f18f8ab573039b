export default { region: 'eu-west-2', maxAttempts: 1 };
