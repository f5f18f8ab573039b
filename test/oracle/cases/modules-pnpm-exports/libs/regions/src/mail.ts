import { HOME } from "./index";

/** SES is verified in Ireland only; everything else is at home. */
export const mailRegion = "eu-west-1";
export const auditRegion = HOME;
