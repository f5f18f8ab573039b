import type { ReportModel } from './report-model';
import type { Place } from './report-rows';

/** From the extension to the report page. */
export type ToPage =
  | { readonly kind: 'working' }
  | { readonly kind: 'report'; readonly model: ReportModel }
  | { readonly kind: 'failed'; readonly message: string };

/** From the report page to the extension. */
export type FromPage =
  /** The page is there and wants its report; also after a failure. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly place: Place };
