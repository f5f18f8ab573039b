export interface Settings { region: string; bucket: string }

export const load = (): Promise<Settings> =>
  Promise.resolve(process.env.MEDIA_REGION)
    .then((region) => region ?? Promise.reject(new Error('no region')))
    .catch(() => 'us-west-2')
    .then((region) => ({ region, bucket: `media-${region}` }));
