export const Region = { Virginia: 'us-east-1', Oregon: 'us-west-2', Ireland: 'eu-west-1' } as const;
export type Region = (typeof Region)[keyof typeof Region];

export const withoutVirginia = Object.values(Region).filter((region) => region !== Region.Virginia);
