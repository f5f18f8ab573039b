export const residency = {
  EU: { countries: new Set(['DE', 'FR', 'IE']), region: 'eu-central-1' },
  APAC: { countries: new Set(['JP', 'AU']), region: 'ap-northeast-1' },
};

export const regionFor = (country: string) => {
  const found = Object.values(residency).find(({ countries }) => countries.has(country));
  return found ? found.region : 'us-east-1';
};
