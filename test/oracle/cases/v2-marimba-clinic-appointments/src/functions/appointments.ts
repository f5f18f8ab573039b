import { Appointments, type Appointment } from '../models/appointment';
import { sendSms } from '../services/sms';

const respond = (statusCode: number, payload: unknown) => ({ statusCode, body: JSON.stringify(payload) });

export const book = async (event: Appointment) => {
  const { clinicId, slot, patientId } = event;
  try {
    await Appointments.create({ clinicId, slot, patientId });
    return respond(201, { clinicId, slot });
  } catch (err: any) {
    if (err.code === 'ConditionalCheckFailedException') return respond(409, { message: 'slot taken' });
    console.error('could not book', err);
    return respond(500, { message: 'internal error' });
  }
};

export const agenda = async (event: { clinicId: string }) => {
  const appointments = await Appointments.ofClinic(event.clinicId);
  return respond(200, appointments.map(({ slot }) => slot));
};

export const remind = async (event: { phone: string; slot: string }) => {
  await sendSms(event.phone, `Reminder: your appointment is at ${event.slot}`);
  return respond(202, { phone: event.phone });
};
