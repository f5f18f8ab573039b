/** Where this process runs. Lambda sets AWS_REGION; scripts on a laptop mostly do not. */
export const region = process.env.AWS_REGION ?? 'us-east-1';
