function optional(name: string, fallback: string): string {
  const value = process.env[name]?.trim();
  return value ? value : fallback;
}

export const env = {
  dynamoRegion: optional("DYNAMODB_REGION", process.env.AWS_REGION || "us-east-1"),
  sesRegion: optional("SES_REGION", "eu-west-1"),
  bookingsTable: optional("BOOKINGS_TABLE", "trattoria-bookings"),
  mailFrom: optional("MAIL_FROM", "tavoli@example.com"),
};
