import { runService } from '@anxin/http';
import { complaintIntake } from './complaint-intake.module';

void runService(complaintIntake);
