type Fields = Record<string, unknown>;

export const logger = {
  child: (bound: Fields) => (message: string, ...args: unknown[]) =>
    console.log(JSON.stringify({ message, args, ...bound, host: process.env.AWS_REGION ?? 'us-east-1' })),
};
