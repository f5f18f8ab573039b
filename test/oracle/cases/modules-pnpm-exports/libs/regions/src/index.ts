export const HOME = "us-west-2";
