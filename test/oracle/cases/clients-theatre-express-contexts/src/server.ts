import express, { type ErrorRequestHandler } from "express";
import { bookingRoutes } from "./routes/bookings";
import { playRoutes } from "./routes/plays";
import { wire } from "./wiring";

const container = wire();
const app = express();

app.on("review-lost", (lost) => console.warn("review lost", lost));
app.use(express.json());
app.use(playRoutes(container));
app.use(bookingRoutes(container));

const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  console.error(error);
  res.status(500).json({ error: "something went wrong" });
};
app.use(onError);

app.listen(Number(process.env.PORT ?? 8080));
