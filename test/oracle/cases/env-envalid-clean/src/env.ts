import { bool, cleanEnv, str } from "envalid";

export const env = cleanEnv(
  process.env,
  {
    PROFILE_REGION: str({ default: "us-east-1", desc: "where profiles are kept" }),
    AUDIT_REGION: str(),
    DRY_RUN: bool({ default: false }),
  },
  { reporter: ({ errors }) => { if (Object.keys(errors).length) throw new Error(`bad environment: ${Object.keys(errors)}`); } },
);
