const standard = { region: "eu-west-1", maxAttempts: 3 };

export const options = (own: { region?: string; maxAttempts?: number } = {}) => Object.assign({}, standard, own);
