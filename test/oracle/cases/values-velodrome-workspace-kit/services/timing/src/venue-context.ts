import { ClientBuilder, type Toolbox } from "@velodrome/aws-kit";
import { homeOf, isVenue, type VenueId } from "@velodrome/geo";
import { ResultBoard } from "@velodrome/results/board";

export interface VenueContext {
  venue: VenueId;
  tools: Toolbox;
  board: ResultBoard;
}

const opened = new Map<VenueId, VenueContext>();

export function contextOf(venue: string): VenueContext {
  if (!isVenue(venue)) throw new RangeError(`unknown venue ${venue}`);
  const known = opened.get(venue);
  if (known) return known;
  const { primary, media } = homeOf(venue);
  const tools = ClientBuilder.start().inRegion(primary).mediaIn(media).attempts(4).build();
  const context = { venue, tools, board: new ResultBoard(tools, `boards-${venue}`) };
  opened.set(venue, context);
  return context;
}
