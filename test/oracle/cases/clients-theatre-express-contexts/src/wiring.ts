import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { BookingService } from "./bookings/booking-service";
import { Container } from "./container";
import { PlayRepository } from "./plays/play-repository";

/** Flipped by operations when the box office moves to its recovery site. */
const isRecovering = process.env.BOX_OFFICE_DR === "true";

const contexts = {
  repertoire: { region: "eu-west-2" },
  boxOffice: { region: isRecovering ? "us-west-2" : "us-east-1" },
  print: { region: "eu-west-2", ticketBucket: "tickets-pdf" },
};

const documents = (context: keyof typeof contexts) => () => DynamoDBDocumentClient.from(new DynamoDBClient({ region: contexts[context].region }));

export const wire = () =>
  new Container()
    .bind("repertoire.documents", documents("repertoire"))
    .bind("boxOffice.documents", documents("boxOffice"))
    .bind("bus", () => new EventBridgeClient({ region: contexts.boxOffice.region }))
    .bind("print.s3", () => new S3Client({ region: contexts.print.region }))
    .bind("plays", (c) => new PlayRepository(c.get("repertoire.documents"), c.get("boxOffice.documents")))
    .bind("bookings", (c) => new BookingService(c.get("boxOffice.documents"), c.get("bus"), c.get("print.s3"), contexts.print.ticketBucket));
