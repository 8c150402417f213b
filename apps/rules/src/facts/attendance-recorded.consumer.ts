import { Controller } from '@nestjs/common';
import { attendanceRecorded, type AttendanceRecorded } from '@anxin/contracts';
import { Consumes, type Delivered, type Delivery } from '@anxin/messaging';
import { NoteWageFacts } from './note-wage-facts.use-case';

@Controller()
export class AttendanceRecordedConsumer {
  constructor(private readonly noteFacts: NoteWageFacts) {}

  @Consumes(attendanceRecorded)
  attendanceRecorded(events: Delivered<AttendanceRecorded>[], { tx }: Delivery): Promise<void> {
    return this.noteFacts.attendance(tx, events);
  }
}
