const AREA = { eu: 'eu-central-1', us: 'us-east-2' } as const;

export const regionOf = (area: keyof typeof AREA) => AREA[area];
