export const venues = {
  roubaix: { city: "Roubaix", continent: "EU" },
  trexlertown: { city: "Trexlertown", continent: "NA" },
} as const;

export type VenueId = keyof typeof venues;
type Continent = (typeof venues)[VenueId]["continent"];

export const isVenue = (id: string): id is VenueId => Object.hasOwn(venues, id);

const homes: { [C in Continent]: { primary: string; media: string } } = {
  EU: { primary: "eu-west-3", media: "eu-west-1" },
  NA: { primary: "us-east-1", media: "us-east-2" },
};

export const homeOf = (venue: VenueId) => homes[venues[venue].continent];
