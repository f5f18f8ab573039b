export enum Plane {
  Control,
  Data,
  Edge,
}

const PLANE_REGIONS: readonly string[] = ['us-east-2', 'eu-west-2', 'us-east-1'];

export const regionOf = (plane: Plane): string => PLANE_REGIONS[plane]!;

export const label = (plane: Plane) => `${Plane[plane].toLowerCase()} plane (${regionOf(plane)})`;
