import { Router } from "express";
import type { BookingService } from "../bookings/booking-service";
import type { Container } from "../container";

export function bookingRoutes(container: Container): Router {
  const router = Router();
  const service = () => container.get<BookingService>("bookings");

  router.post("/bookings", async (req, res) => {
    const { play, seats = 1 } = req.body ?? {};
    const id = await service().book(play, seats);
    res.status(201).json({ id });
  });

  router.get("/bookings/:id/ticket", async (req, res) => {
    await service().ticketUrl(req.params.id);
    res.json({ ready: true });
  });

  return router;
}
