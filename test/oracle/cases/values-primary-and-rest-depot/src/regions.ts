export const DEPOT_REGIONS = ['eu-central-1', 'eu-west-3', 'us-west-2'] as const

export type DepotRegion = (typeof DEPOT_REGIONS)[number]

export const bucketIn = (region: DepotRegion) => `parcel-labels-${region.replace(/-/g, '')}`
