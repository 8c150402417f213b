/** Generated from docs/api/openapi.json by `npm run documents`. */
export interface paths {
  '/api/v1/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Alerts (预警), newest first. */
    get: operations['Alert_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One alert with its evidence, parameters and articles. */
    get: operations['Alert_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts/{id}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The employer answers an alert (单位答复) that is about it. */
    post: operations['Alert_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts/{id}/dismissal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A supervisor dismisses an alert (人工排除) with the reason; it comes back where it outgrows what was dismissed. */
    post: operations['Alert_dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts/{id}/explanations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An inspector explains what was found (监察员说明); the alert stands. */
    post: operations['Alert_explain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts/{id}/log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The trail of an alert, and what it said; with `on` up to the end of that day. */
    get: operations['Alert_log'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alerts/{id}/reinstatement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a dismissal back: the alert stands again and is judged by what is known now. */
    post: operations['Alert_reinstate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attendance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reports of attendance, newest first. */
    get: operations['Attendance_list'];
    put?: never;
    /** Reports attendance (考勤) of the employer's people on a project, at most 5000 lines a call. */
    post: operations['Attendance_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attendance/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Batches of the sender, newest first. */
    get: operations['AttendanceBatch_list'];
    put?: never;
    /** Takes a file of attendance (考勤批量报送), of any projects. Wrong rows are located and left out. */
    post: operations['AttendanceBatch_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attendance/batches/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table to fill in, as CSV with a byte order mark or as a workbook whose cells are all text: Chinese heads, or English ones; a file may use either. */
    get: operations['AttendanceBatch_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attendance/batches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One batch with how far it has come and the first 1000 errors. */
    get: operations['AttendanceBatch_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attendance/batches/{id}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All errors of a batch as CSV. */
    get: operations['AttendanceBatch_errors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attendance/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Single days, newest first, with what was reported of them earlier; a worker sees its own. */
    get: operations['Attendance_days'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attendance/months': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Days and hours by worker and month; a worker sees its own. */
    get: operations['Attendance_months'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attendance/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One report. */
    get: operations['Attendance_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases, newest first; an employer sees one once a paper of it has been served on it. */
    get: operations['Case_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The articles that a notice or a decision may rest on, with what their fines lie between. */
    get: operations['Papers_articles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/reassignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open cases with an assigned inspector who is absent or will be (待改派), newest first, each with a proposed substitute; `POST /cases/{id}/assignment` decides. */
    get: operations['Reassignment_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Assignments and those that nobody confirmed, openings, filings, closures, the eves of deadlines and those that ran out, as server-sent events; `Last-Event-ID` resumes. */
    get: operations['Stream_stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One case with its log. */
    get: operations['Case_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/acknowledgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An assigned inspector confirms to have the case. */
    post: operations['Acknowledgement_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approves or refuses what an inspector proposed; never by who proposed it. */
    post: operations['Case_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/arrival-questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks those who complained whether the wages arrived (工资到账核实); until their day is over, or they say so, the case is not closed as paid. */
    post: operations['Money_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/arrival-settlements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records, with evidence, how it was settled that somebody says that wages are missing. */
    post: operations['Money_settle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/assignment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirms two inspectors or more. */
    post: operations['Case_assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/challenge-outcomes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records how the review or the suit ended; an annulled decision no longer stands. */
    post: operations['Challenge_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/challenge-stays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records the order by which execution is suspended until the review or the suit ends. */
    post: operations['Challenge_stay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/challenges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records that a served decision was taken to review or to court; its execution goes on. */
    post: operations['Challenge_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/closure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Closes the case; each outcome asks for its own evidence. */
    post: operations['Case_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/decision-payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts on record what was paid of a fine or of the extra compensation. */
    post: operations['Papers_pay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes a handling, penalty or withdrawal decision; in force with approval. 409 before a served notice and the end of the statement period. */
    post: operations['Papers_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/demands': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was demanded, what came, and where the burden of proof has passed to the employer. */
    get: operations['Demand_list'];
    put?: never;
    /** Demands documents of the employer by a day (限期提供材料). */
    post: operations['Demand_demand'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/demands/{demand}/receipts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Notes what came of a demand. */
    post: operations['Demand_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/enforcement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes to ask the court to enforce a decision; takes effect with approval. */
    post: operations['Papers_enforce'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes to extend the investigation; takes effect with approval. */
    post: operations['Case_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/filing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Files a clue (立案) or declines it. */
    post: operations['Case_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/hearings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks for a hearing (听证); a supervisor appoints and holds it. */
    post: operations['Papers_hearing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/instalments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Agrees on payment by instalments (分期支付). */
    post: operations['Money_agree'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/investigation-records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Investigation records of a case, newest first. */
    get: operations['Case_records'];
    put?: never;
    /** Puts what an investigation found on record. */
    post: operations['Case_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/jurisdiction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Brings the case under another authority: the city takes it up or says which county is competent, or a county hands it to another (管辖). */
    post: operations['Case_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/legal-reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The opinion of the legal reviewer (法制审核), never of the case's inspectors. */
    post: operations['Papers_legalReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/money-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks that the workers be paid out of a wage deposit or the revolving fund; takes effect with approval. */
    post: operations['Money_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tells what is to be decided and the rights against it (事先告知). */
    post: operations['Papers_notice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/on-the-spot-penalties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Fines on the spot (当场处罚): by two, told and heard, in force and served at once. 400 above what the law allows, 409 where a hearing is due. */
    post: operations['Papers_fine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/papers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The papers of a case, newest first; an employer sees what was served on it, and its own statements. */
    get: operations['Papers_papers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/payment-confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Notes that wages arrived, and who was not reached (工资到账核实). */
    post: operations['Money_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/rectification-orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Orders the respondent to put it right by a day. */
    post: operations['Case_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The transfers of a case with what went to and fro, and the three tests for a crime as they stand. */
    get: operations['Referral_list'];
    put?: never;
    /** Proposes to transfer the case to the police (移送公安机关); 409 naming each test for a crime that is not met. */
    post: operations['Referral_refer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals/{referral}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the police answer: filed 立案, refused 不予立案, or passed on to others. */
    post: operations['Referral_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals/{referral}/bundle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The list of papers with their hashes; each time it is taken out is kept. */
    get: operations['Referral_takeOut'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals/{referral}/bundle.txt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The list as a text to print and hand over. */
    get: operations['Referral_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals/{referral}/bundle/viewings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who took the list out, newest first. */
    get: operations['Referral_viewings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals/{referral}/handover': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands the papers over, within 24 hours of the approval. */
    post: operations['Referral_handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals/{referral}/judgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Judges whether it is still a crime, once all is paid before the police filed. */
    post: operations['Referral_judge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals/{referral}/objection-answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What became of the objection. */
    post: operations['Referral_objectionAnswer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals/{referral}/objections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Objects to a refusal: the police reconsider, or the procuratorate supervises the filing. */
    post: operations['Referral_object'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/referrals/{referral}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The police received them (回执). */
    post: operations['Referral_receipt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reminds of an unpaid decision (催告). */
    post: operations['Papers_remind'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Undoes a closure made in error; once the days for it are over, begins a case that refers to it. */
    post: operations['Money_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Serves an order, a notice, a decision or a reminder on one addressee; its clocks start. */
    post: operations['Papers_serve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an addressee says to a notice (陈述申辩), or an inspector records of it. */
    post: operations['Papers_statement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{id}/suspension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes to suspend the case; takes effect with approval. */
    post: operations['Case_suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Complaints, newest first, without their text. */
    get: operations['Complaint_list'];
    put?: never;
    /** Lodges a complaint or tip (投诉、举报): hotline, inspector, the worker in its own name, or the public without a token. */
    post: operations['Complaint_lodge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Batches of the sender, newest first. */
    get: operations['ClueBatch_list'];
    put?: never;
    /** Takes an export of the national clue platform (全国根治欠薪线索反映平台): each row becomes a complaint. Wrong rows are located and left out; a clue number is taken once. */
    post: operations['ClueBatch_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/batches/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table to fill in, as CSV with a byte order mark or as a workbook whose cells are all text: Chinese heads, or English ones; a file may use either. */
    get: operations['ClueBatch_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/batches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One batch with how far it has come and the first 1000 errors. */
    get: operations['ClueBatch_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/batches/{id}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All errors of a batch as CSV. */
    get: operations['ClueBatch_errors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/batches/{id}/receipts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The complaints of a batch with their receipt numbers (回执号), as CSV. */
    get: operations['ClueBatch_receipts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Text messages to those who complained (短信), newest first; `state=failed`: what did not come. */
    get: operations['Message_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/messages/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a city's gateway reports of a message (短信状态报告); who reports is told by the signature. */
    post: operations['Message_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The progress (办理进度) of a complaint by its receipt number and the last four digits of the phone number that was left. */
    get: operations['Progress_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/progress/arrival': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says whether the wages arrived (工资是否到账), by receipt number and the last four digits of the phone number that was left. */
    post: operations['Arrival_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/respondents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Firms that a name or shop sign (招牌) may mean, with their open cases, and what to say to the caller now. */
    get: operations['Respondent_candidates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One complaint. */
    get: operations['Complaint_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accepts the complaint (受理). */
    post: operations['Complaint_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answers the complaint (答复). */
    post: operations['Complaint_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/complainant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who complained (投诉人身份); each opening is logged with its reason. */
    get: operations['Complaint_complainant'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/complainant/viewings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who opened who complained, and why. */
    get: operations['Complaint_viewings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Notes a conversation with the complainant (联系投诉人). */
    post: operations['Complaint_contact'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/correction-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks the complainant for what is missing (补正通知). */
    post: operations['Complaint_requestCorrection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Completes the complaint (补正). */
    post: operations['Complaint_correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Merges the complaint into another about the same matter (并案). */
    post: operations['Merge_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What who complained was told, and whether it came. */
    get: operations['Message_ofComplaint'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/messages/{message}/sending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a failed message again (重新发送). */
    post: operations['Message_sendAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/petition-extension': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Extends the handling of a petition (信访) once. */
    post: operations['Reopening_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuses the complaint (不予受理) and names the way that is open instead. */
    post: operations['Complaint_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reopens the complaint once, with new evidence (新证据). */
    post: operations['Reopening_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/respondent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Settles which firm the complaint speaks of (确认被投诉单位), or changes it. */
    post: operations['Respondent_identify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Complaints that may be about the same matter, each with its reasons; a person decides. */
    get: operations['Merge_suggestions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Passes the complaint on to whom it concerns (移送). */
    post: operations['Complaint_transfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/unmerge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes the complaint out again, as long as neither was answered. */
    post: operations['Merge_unmerge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes the complaint back (撤回). */
    post: operations['Complaint_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/complaints/{id}/work-order': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The work order behind a complaint: what the hotline wrote, first and later, and what it has heard of it. */
    get: operations['WorkOrder_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contractor-records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was stated, newest first. */
    get: operations['ContractorRecord_list'];
    put?: never;
    /** States what the deposit of a contractor's works hangs on: arrears, clean years, systems in place, a listing. */
    post: operations['ContractorRecord_state'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contractor-records/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One statement. */
    get: operations['ContractorRecord_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contracts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Contracts, newest first. */
    get: operations['Contract_list'];
    put?: never;
    /** Files a written labour contract (劳动合同备案). */
    post: operations['Contract_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contracts/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Batches of the sender, newest first. */
    get: operations['ContractBatch_list'];
    put?: never;
    /** Takes a file of written contracts (劳动合同批量备案), filed row by row as `POST /contracts` does. Wrong rows are located and left out. */
    post: operations['ContractBatch_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contracts/batches/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table to fill in, as CSV with a byte order mark or as a workbook whose cells are all text: Chinese heads, or English ones; a file may use either. */
    get: operations['ContractBatch_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contracts/batches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One batch with how far it has come and the first 1000 errors. */
    get: operations['ContractBatch_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contracts/batches/{id}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All errors of a batch as CSV. */
    get: operations['ContractBatch_errors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contracts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One contract, as it stands today or on another day. */
    get: operations['Contract_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contracts/{id}/amendments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Files what was agreed to change from a day on (劳动合同变更): wage, post, last day, payday, a shorter probation. */
    post: operations['Contract_amend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contracts/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Files how and when a contract ended (劳动合同解除、终止), and later what became of its papers. */
    post: operations['Contract_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/contracts/{id}/renewals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Files the next period (续订); answers the new contract. */
    post: operations['Contract_renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Employers, newest first. */
    get: operations['Employer_list'];
    put?: never;
    /** Registers an employer (用人单位登记). */
    post: operations['Employer_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One employer by its unified social credit code. */
    get: operations['Employer_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/conflicts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What other services name under this code and the register has not known for a day (数据比对差异). */
    get: operations['Conflict_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/deferrals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The employer's deferrals, newest first. */
    get: operations['Deferral_list'];
    put?: never;
    /** Files a deferral of wages (延期支付工资). */
    post: operations['Deferral_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/deferrals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One deferral. */
    get: operations['Deferral_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/dispatch-licences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The employer’s licences to dispatch workers, newest first. */
    get: operations['DispatchLicence_list'];
    put?: never;
    /** Files a licence to dispatch workers (劳务派遣经营许可). */
    post: operations['DispatchLicence_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/dispatch-licences/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One licence to dispatch workers. */
    get: operations['DispatchLicence_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/headcounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The employer's headcounts, newest first. */
    get: operations['Headcount_list'];
    put?: never;
    /** The employer states how many people it employs on a day (用工台账). */
    post: operations['Headcount_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/headcounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One headcount. */
    get: operations['Headcount_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An employer's page: the newest of each section, how many there are, and where all of them and what other services know are found. */
    get: operations['EmployerPage_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/status-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The employer's status entries, newest first. */
    get: operations['StatusChange_list'];
    put?: never;
    /** Enters a status of the employer (存续、歇业、注销、吊销) from a day on. */
    post: operations['StatusChange_change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/status-changes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One entry. */
    get: operations['StatusChange_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/unions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those on file (工会), newest first. */
    get: operations['Union_list'];
    put?: never;
    /** States whether the employer has a union (工会) from a day on; earlier entries stay. */
    post: operations['Union_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/unions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them (工会). */
    get: operations['Union_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/wage-agreements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those on file (工资专项集体合同), newest first. */
    get: operations['WageAgreement_list'];
    put?: never;
    /** Files a wage agreement (工资专项集体合同); earlier ones stay. */
    post: operations['WageAgreement_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/wage-agreements/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them (工资专项集体合同). */
    get: operations['WageAgreement_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/wage-systems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those on file (企业工资三项制度备案), newest first. */
    get: operations['WageSystem_list'];
    put?: never;
    /** Files a wage-management system (企业工资三项制度备案). */
    post: operations['WageSystem_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/wage-systems/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them (企业工资三项制度备案). */
    get: operations['WageSystem_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/working-time-approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those on file (特殊工时制度审批), newest first. */
    get: operations['WorkingTimeApproval_list'];
    put?: never;
    /** Files an approval of special working time (特殊工时制度审批). */
    post: operations['WorkingTimeApproval_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employers/{uscc}/working-time-approvals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them (特殊工时制度审批). */
    get: operations['WorkingTimeApproval_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Employments, newest first. */
    get: operations['Employment_list'];
    put?: never;
    /** Files that a person works for an employer from a day on (用工登记). */
    post: operations['Employment_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employments/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Batches of the sender, newest first. */
    get: operations['EmploymentBatch_list'];
    put?: never;
    /** Takes a file of employments (用工批量登记), registered row by row as `POST /employments` does. Wrong rows are located and left out. */
    post: operations['EmploymentBatch_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employments/batches/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table to fill in, as CSV with a byte order mark or as a workbook whose cells are all text: Chinese heads, or English ones; a file may use either. */
    get: operations['EmploymentBatch_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employments/batches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One batch with how far it has come and the first 1000 errors. */
    get: operations['EmploymentBatch_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employments/batches/{id}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All errors of a batch as CSV. */
    get: operations['EmploymentBatch_errors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One employment. */
    get: operations['Employment_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employments/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Files the end of an employment (解除或终止). */
    post: operations['Employment_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/employments/{id}/insurance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Files from which day on the person is insured (参保). */
    post: operations['Employment_insurance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/hotline/call-backs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What goes back to hotlines (工单回传), newest first; `state=waiting`: what is not acknowledged. */
    get: operations['CallBack_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/hotline/call-backs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One call-back. */
    get: operations['CallBack_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/hotline/call-backs/{id}/sending': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends it again now (重新回传). */
    post: operations['CallBack_sendAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/hotline/work-orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a work order (工单) of a city's hotline in that city's own form; who sends is told by the signature. The same number again brings no second complaint. */
    post: operations['WorkOrder_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inspectors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Inspectors, newest first. */
    get: operations['Inspector_list'];
    put?: never;
    /** Puts an inspector on the list. */
    post: operations['Inspector_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inspectors/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One inspector. */
    get: operations['Inspector_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inspectors/{id}/address': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Where mail reaches an inspector; left out, nowhere any more. */
    post: operations['Inspector_address'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inspectors/{id}/interests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An inspector declares an interest in an employer (回避). */
    post: operations['Inspector_declare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inspectors/{id}/posting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Where and when an inspector is on duty: the grid (网格), and from when to when not; what is left out is none. */
    post: operations['Inspector_posting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/open-wages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is open by worker and month, newest month first: the worker's own, the employer's. */
    get: operations['Payslip_open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Payments, newest first. */
    get: operations['Payment_list'];
    put?: never;
    /** Reports wage payments (发放回单): a bank what went through it, an employer its own cash. */
    post: operations['Payment_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/overpayments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lines of an employer on which more was paid than was due (多付、重复发放), with the receipts that did it. */
    get: operations['Surplus_overpaid'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/receipt-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The keys that verify receipts, as a JWK Set (RFC 7517). */
    get: operations['ReturnFile_keys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/return-file-mappings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How banks' return files are read (回盘格式), by bank and version. */
    get: operations['ReturnMapping_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/return-file-mappings/{bank}/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One mapping with every revision of it, the newest first. */
    get: operations['ReturnMapping_one'];
    /** Adds a bank's format, or replaces it: data, no code. Files that came before keep the revision that they were read by. */
    put: operations['ReturnMapping_put'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/return-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Return files of the bank, newest first. */
    get: operations['ReturnFile_list'];
    put?: never;
    /**
     * Takes a bank's own return file (代发回盘文件) of one employer, read by the mapping named. A total line that the details don't come to refuses the
     *     file whole; wrong details are located and left out.
     */
    post: operations['ReturnFile_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/return-files/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One return file with how far it has come and the first 1000 errors. */
    get: operations['ReturnFile_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/return-files/{id}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All errors of a return file as CSV. */
    get: operations['ReturnFile_errors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/return-files/{id}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The signed receipt (回执) of a return file that has been stored: a JWS that `GET /payments/receipt-keys` verifies. */
    get: operations['ReturnFile_receipt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/unmatched': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Money that reached workers of an employer and is for no line of a submitted payroll (未对上): paid before the payroll came, or to somebody who is not on it. */
    get: operations['Surplus_unmatched'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One report with its lines and, for cash, what worker and inspectors said. */
    get: operations['Payment_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/{id}/confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The worker confirms or denies its own cash, an inspector that of the workers named. */
    post: operations['Payment_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/{id}/sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts the signed sheet (现金发放签字表) of a report of cash on file: its lines count once their workers or an inspector confirm them. */
    post: operations['Payment_fileSheet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Payrolls, newest first. */
    get: operations['Payroll_list'];
    put?: never;
    /** Opens a payroll (工资表) as a draft. */
    post: operations['Payroll_draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Batches of the sender, newest first. */
    get: operations['Batch_list'];
    put?: never;
    /** Takes a file of payrolls: one for each employer, month and project in its rows, submitted. Wrong rows are located and left out. */
    post: operations['Batch_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/batches/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table to fill in, as CSV with a byte order mark or as a workbook whose cells are all text: Chinese heads, or English ones; a file may use either. */
    get: operations['Batch_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/batches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One batch with how far it has come and the first 1000 errors. */
    get: operations['Batch_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/batches/{id}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All errors of a batch as CSV. */
    get: operations['Batch_errors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the rules would say of a payroll (工资表试算), at most 2000 lines; nothing is stored. Whether it will be paid in time nobody can tell yet. */
    post: operations['Preview_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One payroll with what was paid on it, what is open, and how its days compare with the attendance. */
    get: operations['Payroll_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The corrections of a payroll, newest first. */
    get: operations['Correction_list'];
    put?: never;
    /** Corrects a submitted payroll (更正), at most 5000 lines a call. What lowers a wage whose payday is over waits for the worker or an inspector. */
    post: operations['Correction_correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/{id}/corrections/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One correction with what workers and inspectors said of it. */
    get: operations['Correction_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/{id}/corrections/{number}/confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The worker accepts or refuses what a correction takes from its own due wage, an inspector that of the worker named (更正确认). */
    post: operations['Correction_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/{id}/corrections/{number}/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The lines of one correction, each beside what was said before, and how it stands. */
    get: operations['Correction_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/{id}/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The lines of a payroll in their order, as they are in force, beside the attendance where there is some. */
    get: operations['Payroll_lines'];
    put?: never;
    /** Adds lines to a draft, at most 5000 a call. */
    post: operations['Payroll_addLines'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/{id}/submission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Submits a payroll; from then on it stands, and is corrected, never changed. */
    post: operations['Payroll_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payrolls/{id}/versions/{number}/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The whole payroll as the employer had stated it with one correction; version 0 is the payroll as submitted. */
    get: operations['Correction_asOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payslips': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The worker's own payslips (工资条), newest first, each with what was paid on it (保障农民工工资支付条例 15). */
    get: operations['Payslip_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payslips/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One payslip in plain Chinese, with its receipts and every version of its line. */
    get: operations['Payslip_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The parameters (政策参数) by region and date, each with its basis and whether it was checked against its source. */
    get: operations['Policy_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Proposed, approved and refused changes, newest first: who, when, the old value and the new. */
    get: operations['Policy_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies/changes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One change. */
    get: operations['Policy_change'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies/changes/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approves a change or refuses it: never who proposed it. */
    post: operations['Policy_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies/what-ifs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was asked, newest first. */
    get: operations['WhatIf_list'];
    put?: never;
    /** Asks what the alerts of the past would have been with other parameters (试算); worked out in the background, the live alerts stay as they are. */
    post: operations['WhatIf_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies/what-ifs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One what-if: how far it has come, and what it found where the caller's office reaches, by rule and by county. */
    get: operations['WhatIf_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies/what-ifs/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends one that has not come to its end. */
    post: operations['WhatIf_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies/what-ifs/{id}/differences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The alerts that would be gained, lost or changed, where the caller's office reaches. */
    get: operations['WhatIf_differences'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies/what-ifs/{id}/differences/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as CSV, all of them. */
    get: operations['WhatIf_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policies/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All rows of one parameter, by region and first day. */
    get: operations['Policy_one'];
    /** Proposes a value for a region from a day on; it holds once a second administrator has approved it. */
    put: operations['Policy_propose'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Projects, newest first. */
    get: operations['Project_list'];
    put?: never;
    /** Registers a construction project (工程项目登记). */
    post: operations['Project_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One project. */
    get: operations['Project_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{id}/wage-deposit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What wage deposit is asked of a project, why, and what is held for it. */
    get: operations['ProjectDeposit_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/injury-cover': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those on file (按项目参加工伤保险), newest first. */
    get: operations['InjuryCover_list'];
    put?: never;
    /** Files an injury cover (按项目参加工伤保险). */
    post: operations['InjuryCover_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/injury-cover/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them (按项目参加工伤保险). */
    get: operations['InjuryCover_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/notice-boards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those on file (维权信息告示牌), newest first. */
    get: operations['NoticeBoard_list'];
    put?: never;
    /** Enters the notice board on a site (维权信息告示牌, 保障农民工工资支付条例 34) as it was posted; earlier ones stay. */
    post: operations['NoticeBoard_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/notice-boards/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them (维权信息告示牌). */
    get: operations['NoticeBoard_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/payment-guarantees': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those on file (工程款支付担保), newest first. */
    get: operations['PaymentGuarantee_list'];
    put?: never;
    /** Files a payment guarantee (工程款支付担保). */
    post: operations['PaymentGuarantee_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/payment-guarantees/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them (工程款支付担保). */
    get: operations['PaymentGuarantee_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/qualification-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was found on the project (用工主体资格核查), newest first. */
    get: operations['Qualification_list'];
    put?: never;
    /** States what was found of a subcontractor's capacity to employ (用工主体资格核查); a later finding takes the place of the earlier. */
    post: operations['Qualification_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/qualification-checks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One finding (用工主体资格核查). */
    get: operations['Qualification_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/subcontracts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The project's subcontracts, newest first. */
    get: operations['Subcontract_list'];
    put?: never;
    /** Enters work let to a subcontractor (分包). */
    post: operations['Subcontract_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/subcontracts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One subcontract. */
    get: operations['Subcontract_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/tree': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The project's chain of subcontractors (分包链) from the general contractor down. */
    get: operations['ProjectTree_tree'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/wage-officers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Those on file (劳资专管员), newest first. */
    get: operations['WageOfficer_list'];
    put?: never;
    /** Appoints who answers for wages in a project office (劳资专管员, 保障农民工工资支付条例 28); earlier appointments stay. */
    post: operations['WageOfficer_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/projects/{projectId}/wage-officers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of them (劳资专管员). */
    get: operations['WageOfficer_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/real-name/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a message of a general contractor's real-name platform (实名制平台), or answers what became of one. Who sends is told by the signature. */
    post: operations['Message_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/bulletin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The monthly bulletin of a region. */
    get: operations['Bulletin_bulletin'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/responsibility-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Letters, newest first. */
    get: operations['Letter_list'];
    put?: never;
    /** Enters a signed responsibility letter (目标责任书). */
    post: operations['Letter_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/responsibility-letters/measures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What letters can promise, each with the document that asks for it. */
    get: operations['Letter_measures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/responsibility-letters/unsigned': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is to sign for a year and has not: counties, and general contractors with open sites. */
    get: operations['Letter_unsigned'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/responsibility-letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One letter. */
    get: operations['Letter_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/responsibility-letters/{id}/assessment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the system saw against each promise of a letter; final once its year is over. */
    get: operations['LetterAssessment_assessment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A region's emergency revolving fund (欠薪应急周转金). */
    get: operations['Fund_fund'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/advances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Advances, newest first. */
    get: operations['Fund_advances'];
    put?: never;
    /** Applies for an advance of part of the wages of a case's workers. */
    post: operations['Fund_apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/advances/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One advance with its lines and signatures. */
    get: operations['Fund_advance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/advances/{id}/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signs an advance or refuses it: never who applied, nobody twice. The last signature pays it out. */
    post: operations['Fund_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/advances/{id}/recoveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The employer paid back an advance, or a part of it. */
    post: operations['Fund_recover'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/advances/{id}/write-offs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Write-offs of an advance, newest first. */
    get: operations['WriteOff_list'];
    put?: never;
    /** Proposes to write off (核销) what of an advance can't be recovered. */
    post: operations['WriteOff_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/advances/{id}/write-offs/{writeOff}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One write-off. */
    get: operations['WriteOff_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/advances/{id}/write-offs/{writeOff}/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approves a write-off or refuses it: never who proposed it. */
    post: operations['WriteOff_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/appropriations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was put into the fund, newest first. */
    get: operations['Fund_appropriations'];
    put?: never;
    /** The government puts money into its fund. */
    post: operations['Fund_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/postings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The fund's double-entry book, newest posting first. */
    get: operations['Fund_postings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/revolving-funds/{region}/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What cases ask of the fund, newest first; an application that names the workers answers one. */
    get: operations['MoneyRequest_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rule book: every rule with its law, parameters, severity, remedy and an example, as it holds in a region on a day. */
    get: operations['RuleBook_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/simulation/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Sets the business clock. Forward fires what falls due on the way, in order; back fires nothing. Answers once nothing is in flight. */
    put: operations['Simulation_setClock'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/simulation/settle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answers once nothing is in flight. */
    post: operations['Simulation_settle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/special-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Special wage accounts, newest first; never their numbers. */
    get: operations['SpecialAccount_list'];
    put?: never;
    /** Puts a project's special wage account (农民工工资专用账户) on file. */
    post: operations['SpecialAccount_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/special-accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One account, and the project's labour cost month by month against what came in. */
    get: operations['SpecialAccount_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/special-accounts/{id}/closings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Requests to close the account, newest first. */
    get: operations['AccountClosing_list'];
    put?: never;
    /** The general contractor applies for the closing (注销) of its special wage account. */
    post: operations['AccountClosing_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/special-accounts/{id}/closings/{closing}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One request. */
    get: operations['AccountClosing_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/special-accounts/{id}/closings/{closing}/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirms a closing or refuses it; with the confirmation what is left is the contractor's. */
    post: operations['AccountClosing_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/special-accounts/{id}/inflows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What came into the account, newest first. */
    get: operations['SpecialAccount_inflows'];
    put?: never;
    /** Labour cost (人工费用) came into the account. */
    post: operations['SpecialAccount_fund'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/special-accounts/{id}/payouts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was paid out of the account, newest first. */
    get: operations['SpecialAccount_payouts'];
    put?: never;
    /** Wages were paid out of the account. */
    post: operations['SpecialAccount_payOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-cards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wage cards, newest first; never their numbers. */
    get: operations['Card_list'];
    put?: never;
    /** Puts a worker's wage card (工资卡) on file; the one before becomes history. */
    post: operations['Card_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-cards/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One wage card. */
    get: operations['Card_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-deposits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wage deposits, newest first. */
    get: operations['Deposit_list'];
    put?: never;
    /** Puts a wage deposit (工资保证金) on file: cash, or a bank's guarantee (保函). */
    post: operations['Deposit_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-deposits/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One wage deposit with its draws and its book. */
    get: operations['Deposit_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-deposits/{id}/drawdowns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draws on a deposit by payment notice (支付通知书). */
    post: operations['Deposit_drawDown'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-deposits/{id}/drawdowns/{drawdown}/receipts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The bank paid what a payment notice named. */
    post: operations['Deposit_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-deposits/{id}/extensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A guarantee is valid for longer. */
    post: operations['Deposit_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-deposits/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Announces the release from today: it takes effect after thirty days of public notice (公示). */
    post: operations['Deposit_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-deposits/{id}/top-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes good what was drawn. */
    post: operations['Deposit_topUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-reserves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wage reserves, newest first. */
    get: operations['Reserve_list'];
    put?: never;
    /** Pays into the wage reserve (工资储备金) of a site; the first payment makes it. */
    post: operations['Reserve_payIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-reserves/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One wage reserve against the site's month of wages. */
    get: operations['Reserve_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/wage-reserves/{id}/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes from the reserve to pay wages. */
    post: operations['Reserve_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/discovery.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the end points are (Service Discovery). */
    get: operations['Open311_discovery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/requests.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Service requests of at most ninety days (GET Service Requests). */
    get: operations['Open311_list'];
    put?: never;
    /** Lodges a service request (POST Service Request); needs an `api_key`. */
    post: operations['Open311_lodge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One service request (GET Service Request); `id` ends in `.json` or `.xml`. */
    get: operations['Open311_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/services.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The kinds of service requests (Service List). */
    get: operations['Open311_services'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/services/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a kind asks for beside (Service Definition); `code` ends in `.json` or `.xml`. */
    get: operations['Open311_definition'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/open311/v2/tokens/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The number of the request that a token was given for (GET service_request_id from a token); `token` ends in `.json` or `.xml`. */
    get: operations['Open311_token'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ArrivalInput: {
      /** @description As on the receipt (回执号); hyphens and case don't matter. */
      receiptNumber: string;
      /** @description The last four digits of the phone number that was left. */
      phoneLast4: string;
      /** @enum {string} */
      answer: 'arrived' | 'partly' | 'not-arrived';
      /**
       * @description How much arrived, of an answer `partly`.
       * @example 5200.00
       */
      amount?: string;
    };
    MessageReportInput: {
      /** @description As it was sent: `X-Anxin-Delivery`. */
      id: string;
      /** @enum {string} */
      state: 'delivered' | 'failed';
      /** @description The operator's code: letters, digits, `:`, `_`, `.` and `-`. */
      code?: string;
    };
    DefaultOrderForm: {
      /** @example LY2026030500017 */
      ticket_no: string;
      /**
       * @description `12345`, `12333`.
       * @example 12345
       */
      source?: string;
      /**
       * @description RFC 3339, or `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai.
       * @example 2026-03-05 09:58:00
       */
      received_at: string;
      /**
       * @description 拖欠工资, 低于最低工资, 未签劳动合同, 收取押金, 扣押工资卡, 劳务派遣, 超时加班, 社会保险; any other is 其他.
       * @example 拖欠工资
       */
      category: string;
      content: string;
      /** @example 371311 */
      region_code: string;
      /**
       * @description A shop sign (招牌) is enough.
       * @example 东方小区旁边的饺子馆
       */
      employer_text: string;
      employer_id?: string;
      /** @description 紧急, 一般. */
      urgency_level?: string;
      caller_name?: string;
      caller_phone?: string;
      caller_id_number?: string;
      /** @description 是, 否. */
      is_anonymous?: string;
      /** @description 是, 否. */
      keep_secret?: string;
      people_count?: number;
      /**
       * @description Yuan.
       * @example 9600.00
       */
      amount?: string;
      /** @example 2026-01 */
      period_from?: string;
      /** @example 2026-02 */
      period_to?: string;
    };
    IdentificationInput: {
      /** @example 91371302MA3TEKT04U */
      uscc: string;
      /** @description By what it was settled: 营业执照, 现场核查, 来电人确认 … */
      reason: string;
    };
    RespondentInput: {
      /** @example 91371302MA3TEKT04U */
      uscc?: string;
      name: string;
    };
    WorkerInput: {
      name: string;
      idNumber: string;
      phone: string;
    };
    LodgeComplaintInput: {
      /** @enum {string} */
      channel: '12333' | '12345' | 'window' | 'web' | 'transfer' | 'open311';
      /** @enum {string} */
      category:
        | 'wage-arrears'
        | 'below-minimum-wage'
        | 'no-contract'
        | 'deposit'
        | 'wage-card-held'
        | 'dispatch'
        | 'overtime'
        | 'social-insurance'
        | 'other';
      respondent: components['schemas']['RespondentInput'];
      /** @example 371302 */
      region: string;
      narrative: string;
      /** Format: date-time */
      receivedAt: string;
      complainant?: components['schemas']['WorkerInput'];
      workers?: number;
      /** @example 5200.00 */
      amount?: string;
      /** @example 2026-01 */
      periodFrom?: string;
      /** @example 2026-01 */
      periodTo?: string;
      /** Format: uuid */
      project?: string;
      reference?: string;
      anonymous?: boolean;
      confidential?: boolean;
      /** @description Whether who complained is told each step by text messages (短信); left out: where a mobile number is given, but not in confidence. */
      textMessages?: boolean;
      /** @description A petition (信访); only of what was passed on to us, channel `transfer`. */
      petition?: boolean;
      /**
       * @description The same matter was opened there before (监察条例 21).
       * @enum {string}
       */
      openedElsewhere?: 'arbitration' | 'court';
    };
    ContactInput: {
      /** Format: date-time */
      at: string;
      note: string;
    };
    CorrectionRequestInput: {
      /** @description What is missing, one sentence each. */
      missing: string[];
    };
    CorrectionInput: {
      text: string;
    };
    TransferInput: {
      /** @enum {string} */
      to:
        | 'labour'
        | 'housing-construction'
        | 'transport'
        | 'water'
        | 'other-department'
        | 'other-region'
        | 'hotline'
        | 'arbitration'
        | 'court'
        | 'petition-office'
        | 'police';
      reason: string;
    };
    AcceptanceInput: {
      /** @description An officer holds that the wrong continues although it lies longer back than the law looks (监察条例 20); asked for only there. */
      continuing?: boolean;
      /** @description Why it continues. */
      reason?: string;
    };
    RejectionInput: {
      reason: string;
      /** @description Where the complainant may turn instead (救济途径). */
      way: string;
      /** @description The claim was found to be without ground (不属实). */
      unfounded?: boolean;
      /**
       * @description One of the law's own reasons; the letter then says where to turn.
       * @enum {string}
       */
      ground?: 'too-old' | 'arbitration-opened' | 'court-opened';
    };
    WithdrawalInput: {
      reason: string;
    };
    AnswerInput: {
      text: string;
      /** @enum {string} */
      outcome: 'substantiated' | 'unsubstantiated' | 'settled';
      /** @description Answers what was merged into it with the same words, each as its own ticket; else those are listed and wait. */
      mergedToo?: boolean;
    };
    MergeInput: {
      /**
       * Format: uuid
       * @description The complaint in which it is handled from now on.
       */
      into: string;
      /** @description Needed where respondents or regions differ. */
      reason?: string;
    };
    UnmergeInput: {
      reason: string;
    };
    ComplaintIntakeReopeningInput: {
      /** @description What is new, and was not known when it was decided. */
      newEvidence: string;
    };
    PetitionExtensionInput: {
      /** @description Calendar days. */
      days: number;
      reason: string;
    };
    /** @description Problem details (RFC 9457). */
    Problem: {
      type: string;
      title: string;
      status: number;
      detail?: string;
      errors?: {
        path: string;
        message: string;
      }[];
      openSteps?: string[];
    };
    /** @description What anybody with the receipt learns: nothing personal, nothing of the respondent. */
    ProgressView: {
      /** @enum {string} */
      state:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'correction-asked'
        | 'in-progress'
        | 'merged'
        | 'received'
        | 'rejected'
        | 'transferred'
        | 'withdrawn';
      stateText: string;
      steps: components['schemas']['StepView'][];
      /** @description Null while nobody asked. */
      arrival: null | components['schemas']['ArrivalView'];
    };
    StepView: {
      at: string;
      step: string;
      text: string;
    };
    /** @description The question whether the wages arrived (工资到账了吗), and what was said. */
    ArrivalView: {
      askedAt: string;
      /** @description Until the end of this day the case waits for the answer. */
      answerBy: string;
      /** @description Whether the answer can still be given, or changed: the case is not closed. */
      open: boolean;
      answer: string | null;
      /** @description Yuan that arrived, where a part did. */
      amount: string | null;
      answeredAt: string | null;
    };
    /** @description One page of a list, newest first. */
    MessageViewPage: {
      items: components['schemas']['MessageView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A text message to who complained (短信): what was told when, and whether it came; neither its text nor to whom. */
    MessageView: {
      id: string;
      complaint: string;
      receiptNumber: string;
      /** @enum {string} */
      step:
        | 'accepted'
        | 'answered'
        | 'arrival-asked'
        | 'case-closed'
        | 'case-filed'
        | 'correction-asked'
        | 'merged'
        | 'petition-extended'
        | 'received'
        | 'rejected'
        | 'reopened'
        | 'transferred';
      /** @description When the step was taken. */
      at: string;
      /** @enum {string} */
      state: 'delivered' | 'failed' | 'queued' | 'sent';
      attempts: number;
      /** @description Status of the last answer, the code of the error, or what the gateway reported. */
      lastAnswer: string | null;
      /** @description Since when it stands so; wall time. */
      changedAt: string;
    };
    /** @description What a hotline is answered to a work order. */
    WorkOrderView: {
      /** @description The complaint's. */
      id: string;
      orderNumber: string;
      /** @description 回执号. */
      receiptNumber: string;
      /** @enum {string} */
      state:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'correction-asked'
        | 'in-progress'
        | 'merged'
        | 'received'
        | 'rejected'
        | 'transferred'
        | 'withdrawn';
      /** @description 0 for the order itself; 1 and up for what was sent later under the same number (补充). */
      supplement: number;
    };
    /** @description The work order behind a complaint, and how far the hotline has heard of what became of it. */
    FullWorkOrderView: {
      hotline: string;
      orderNumber: string;
      /** @enum {string} */
      urgency: 'ordinary' | 'urgent';
      texts: components['schemas']['OrderTextView'][];
      callBacks: {
        /** @enum {string} */
        step: 'accepted' | 'answered' | 'closed' | 'contacted' | 'correction-asked' | 'refused' | 'returned' | 'signed-in' | 'withdrawn';
        at: string;
        acknowledged: boolean;
      }[];
    };
    /** @description What was written under an order's number, without the caller. */
    OrderTextView: {
      /** @description 0 for the order itself. */
      supplement: number;
      at: string;
      content: string;
      /** @enum {string} */
      category:
        | 'below-minimum-wage'
        | 'deposit'
        | 'dispatch'
        | 'no-contract'
        | 'other'
        | 'overtime'
        | 'social-insurance'
        | 'wage-arrears'
        | 'wage-card-held';
      respondent: {
        uscc: string | null;
        name: string;
      };
      workers: number | null;
      amount: string | null;
    };
    /** @description One page of a list, newest first. */
    CallBackViewPage: {
      items: components['schemas']['CallBackView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A call-back to a hotline (工单回传), without its text. */
    CallBackView: {
      id: string;
      complaint: string;
      hotline: string;
      orderNumber: string;
      region: string;
      /** @enum {string} */
      step: 'accepted' | 'answered' | 'closed' | 'contacted' | 'correction-asked' | 'refused' | 'returned' | 'signed-in' | 'withdrawn';
      /** @description When the step was taken. */
      at: string;
      /** @enum {string} */
      state: 'acknowledged' | 'waiting';
      tries: number;
      /** @description Wall time; null once it is acknowledged. */
      nextTryAt: string | null;
      /** @description Status of the last answer, or the code of the error. */
      lastAnswer: string | null;
      acknowledgedAt: string | null;
    };
    CandidatesView: {
      items: components['schemas']['CandidateView'][];
      /** @description What to say to the caller now (告知用语). */
      sentence: string;
    };
    /** @description A firm that may be meant. */
    CandidateView: {
      uscc: string;
      /** @description The register's; the sign where the register has not told it. */
      name: string;
      /** @description The name that is like what was said: the register's, or a shop sign settled before. */
      matched: string;
      region: string;
      /** @description 0 to 100. */
      score: number;
      openCases: number;
      /** @description For offices: those of the cases that the caller's department leads or signs for. */
      cases?: string[];
    };
    /** @description A complaint without its text and without who complained; lists and the answers to steps show this. */
    ComplaintView: {
      id: string;
      receiptNumber: string;
      /** @enum {string} */
      state:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'correction-asked'
        | 'in-progress'
        | 'merged'
        | 'received'
        | 'rejected'
        | 'transferred'
        | 'withdrawn';
      /** @enum {string} */
      channel: '12333' | '12345' | 'open311' | 'transfer' | 'web' | 'window';
      /** @enum {string} */
      category:
        | 'below-minimum-wage'
        | 'deposit'
        | 'dispatch'
        | 'no-contract'
        | 'other'
        | 'overtime'
        | 'social-insurance'
        | 'wage-arrears'
        | 'wage-card-held';
      respondent: {
        uscc: string | null;
        name: string;
      };
      region: string;
      project: string | null;
      workers: number | null;
      amount: string | null;
      periodFrom: string | null;
      periodTo: string | null;
      reference: string | null;
      anonymous: boolean;
      confidential: boolean;
      receivedAt: string;
      deadlines: components['schemas']['ShownDeadline'][];
      acceptedOn: string | null;
      /** @enum {string|null} */
      outcome: 'settled' | 'substantiated' | 'unsubstantiated' | null;
      /** @description A petition (信访). */
      petition: boolean;
      /** @enum {string|null} */
      openedElsewhere: 'arbitration' | 'court' | null;
      reopenedOn: string | null;
      openSteps: (
        | 'acceptance'
        | 'answer'
        | 'contact'
        | 'correction-requests'
        | 'corrections'
        | 'merge'
        | 'petition-extension'
        | 'rejection'
        | 'reopening'
        | 'respondent'
        | 'transfer'
        | 'unmerge'
        | 'withdrawal'
      )[];
    };
    ShownDeadline: {
      /** @enum {string} */
      state: 'met' | 'overdue' | 'running' | 'stopped';
      /** Format: date */
      metOn?: string;
      /**
       * @description Met, but after `dueOn`.
       * @enum {boolean}
       */
      late?: true;
      /** @enum {string} */
      kind:
        | 'acceptance'
        | 'correction'
        | 'hotline-contact'
        | 'hotline-reply'
        | 'hotline-return'
        | 'hotline-sign-in'
        | 'petition-acceptance'
        | 'petition-handling';
      /** Format: date */
      startsOn: string;
      /** Format: date */
      dueOn: string;
      /**
       * @description The calendar of that year is not published yet.
       * @enum {boolean}
       */
      provisional?: true;
      basis: string;
      /** @enum {string} */
      unit: 'calendar-days' | 'working-days';
      /** @description Days by which it was made longer. */
      extendedBy?: number;
    };
    /** @description A batch as callers see it; its counts move while it runs. */
    BatchView: {
      id: string;
      /** @enum {string} */
      state: 'done' | 'failed' | 'received' | 'receiving' | 'running';
      mediaType: string;
      /** @description Rows that hold something; the head of a table is none. */
      rows: number;
      /** @description Rows that are on file now. */
      accepted: number;
      /** @description Rows that say what is on file already: they change nothing. */
      unchanged: number;
      rejected: number;
      /** @description Why the file as a whole could not be taken. */
      failure: string | null;
      receivedAt: string;
      finishedAt: string | null;
    };
    /** @description One page of a list, newest first. */
    BatchViewPage: {
      items: components['schemas']['BatchView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description With what is wrong, row by row: the first 1000, all of them in the CSV beside. */
    BatchWithErrorsView: {
      errors: components['schemas']['BatchErrorView'][];
      id: string;
      /** @enum {string} */
      state: 'done' | 'failed' | 'received' | 'receiving' | 'running';
      mediaType: string;
      /** @description Rows that hold something; the head of a table is none. */
      rows: number;
      /** @description Rows that are on file now. */
      accepted: number;
      /** @description Rows that say what is on file already: they change nothing. */
      unchanged: number;
      rejected: number;
      /** @description Why the file as a whole could not be taken. */
      failure: string | null;
      receivedAt: string;
      finishedAt: string | null;
    };
    BatchErrorView: {
      /** @description As a spreadsheet numbers it: the head of a table is 1. */
      row: number;
      path: string;
      message: string;
    };
    /** @description One page of a list, newest first. */
    ComplaintViewPage: {
      items: components['schemas']['ComplaintView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description One complaint in full. */
    FullComplaintView: {
      narrative: string;
      steps: components['schemas']['StepView'][];
      answer: null | {
        text: string;
        /** @enum {string} */
        outcome: 'settled' | 'substantiated' | 'unsubstantiated';
        on: string;
      };
      rejection: null | {
        reason: string;
        way: string;
        on: string;
        /**
         * @description One of the law's own reasons, with what the letter then says.
         * @enum {string|null}
         */
        ground: 'arbitration-opened' | 'court-opened' | 'too-old' | null;
        advice: string | null;
      };
      /** @description What came with the reopening. */
      reopening: null | {
        newEvidence: string;
        on: string;
      };
      /** @description What was asked to be completed (补正), and what came; the newest. */
      correction: null | {
        missing: string[];
        on: string;
        text: string | null;
        cameOn: string | null;
      };
      transfer: null | {
        /** @enum {string} */
        to:
          | 'arbitration'
          | 'court'
          | 'hotline'
          | 'housing-construction'
          | 'labour'
          | 'other-department'
          | 'other-region'
          | 'petition-office'
          | 'police'
          | 'transport'
          | 'water';
        reason: string;
        on: string;
      };
      /** @enum {string} */
      department?: 'housing-construction' | 'labour' | 'transport' | 'water';
      case?: string | null;
      /** @description For others than offices only where they see that complaint, too. */
      mergedInto?: string | null;
      /** @description For offices: what was merged into it. */
      merged?: components['schemas']['MergedView'][];
      /** @description For offices: its wrong lies longer back than the law looks (监察条例 20); whoever accepts it says whether it continues. */
      asksWhetherContinuing?: boolean;
      /** @description For offices: open cases (案件) on the same respondent in the region. */
      respondentCases?: string[];
      /** @description For offices: the complainant's name, masked; null where nobody is named or the name is to be kept secret. */
      complainant?: null | {
        name: string;
      };
      id: string;
      receiptNumber: string;
      /** @enum {string} */
      state:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'correction-asked'
        | 'in-progress'
        | 'merged'
        | 'received'
        | 'rejected'
        | 'transferred'
        | 'withdrawn';
      /** @enum {string} */
      channel: '12333' | '12345' | 'open311' | 'transfer' | 'web' | 'window';
      /** @enum {string} */
      category:
        | 'below-minimum-wage'
        | 'deposit'
        | 'dispatch'
        | 'no-contract'
        | 'other'
        | 'overtime'
        | 'social-insurance'
        | 'wage-arrears'
        | 'wage-card-held';
      respondent: {
        uscc: string | null;
        name: string;
      };
      region: string;
      project: string | null;
      workers: number | null;
      amount: string | null;
      periodFrom: string | null;
      periodTo: string | null;
      reference: string | null;
      anonymous: boolean;
      confidential: boolean;
      receivedAt: string;
      deadlines: components['schemas']['ShownDeadline'][];
      acceptedOn: string | null;
      /** @enum {string|null} */
      outcome: 'settled' | 'substantiated' | 'unsubstantiated' | null;
      /** @description A petition (信访). */
      petition: boolean;
      /** @enum {string|null} */
      openedElsewhere: 'arbitration' | 'court' | null;
      reopenedOn: string | null;
      openSteps: (
        | 'acceptance'
        | 'answer'
        | 'contact'
        | 'correction-requests'
        | 'corrections'
        | 'merge'
        | 'petition-extension'
        | 'rejection'
        | 'reopening'
        | 'respondent'
        | 'transfer'
        | 'unmerge'
        | 'withdrawal'
      )[];
    };
    /** @description A complaint that was merged into another: which ticket still waits, and until when; never whose it is. */
    MergedView: {
      id: string;
      receiptNumber: string;
      /** @enum {string} */
      channel: '12333' | '12345' | 'open311' | 'transfer' | 'web' | 'window';
      /** @enum {string} */
      state:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'correction-asked'
        | 'in-progress'
        | 'merged'
        | 'received'
        | 'rejected'
        | 'transferred'
        | 'withdrawn';
      mergedOn: string;
      /** @description When its next clock runs out; null where none runs. */
      dueOn: string | null;
    };
    /** @description Who complained: the name, and where it was left the mail address; number and phone are never sent back in clear. */
    ComplainantView: {
      /** @description Empty where none was left. */
      name: string;
      /** @description Empty where no resident number is known. */
      workerId: string;
      phone: string | null;
      email: string | null;
    };
    IdentityViewing: {
      viewer: string;
      role: string;
      reason: string;
      at: string;
    };
    /** @description An answered complaint, with what was merged into it: each of those is answered too, or still waits. */
    AnsweredView: {
      merged: components['schemas']['MergedView'][];
      id: string;
      receiptNumber: string;
      /** @enum {string} */
      state:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'correction-asked'
        | 'in-progress'
        | 'merged'
        | 'received'
        | 'rejected'
        | 'transferred'
        | 'withdrawn';
      /** @enum {string} */
      channel: '12333' | '12345' | 'open311' | 'transfer' | 'web' | 'window';
      /** @enum {string} */
      category:
        | 'below-minimum-wage'
        | 'deposit'
        | 'dispatch'
        | 'no-contract'
        | 'other'
        | 'overtime'
        | 'social-insurance'
        | 'wage-arrears'
        | 'wage-card-held';
      respondent: {
        uscc: string | null;
        name: string;
      };
      region: string;
      project: string | null;
      workers: number | null;
      amount: string | null;
      periodFrom: string | null;
      periodTo: string | null;
      reference: string | null;
      anonymous: boolean;
      confidential: boolean;
      receivedAt: string;
      deadlines: components['schemas']['ShownDeadline'][];
      acceptedOn: string | null;
      /** @enum {string|null} */
      outcome: 'settled' | 'substantiated' | 'unsubstantiated' | null;
      /** @description A petition (信访). */
      petition: boolean;
      /** @enum {string|null} */
      openedElsewhere: 'arbitration' | 'court' | null;
      reopenedOn: string | null;
      openSteps: (
        | 'acceptance'
        | 'answer'
        | 'contact'
        | 'correction-requests'
        | 'corrections'
        | 'merge'
        | 'petition-extension'
        | 'rejection'
        | 'reopening'
        | 'respondent'
        | 'transfer'
        | 'unmerge'
        | 'withdrawal'
      )[];
    };
    /** @description A complaint that may be about the same matter, and why. */
    SuggestionView: {
      id: string;
      receiptNumber: string;
      /** @enum {string} */
      channel: '12333' | '12345' | 'open311' | 'transfer' | 'web' | 'window';
      /** @enum {string} */
      state:
        | 'accepted'
        | 'answered'
        | 'closed'
        | 'correction-asked'
        | 'in-progress'
        | 'merged'
        | 'received'
        | 'rejected'
        | 'transferred'
        | 'withdrawn';
      respondent: {
        uscc: string | null;
        name: string;
      };
      region: string;
      receivedAt: string;
      workers: number | null;
      amount: string | null;
      case: string | null;
      /** @description The weightiest first. */
      reasons: ('like-name' | 'same-employer' | 'same-period' | 'same-person' | 'same-phone' | 'same-site')[];
    };
    RegisterEmploymentInput: {
      /** @example 91371302MA3TEKT04U */
      employer: string;
      /** Format: date */
      startsOn: string;
      post: string;
      /**
       * @description The dispatch agency (劳务派遣单位); required when dispatched.
       * @example 91371302MA3TEKT04U
       */
      dispatchedBy?: string;
      /** Format: date */
      insuredFrom?: string;
      worker: components['schemas']['WorkerInput'];
      /** @enum {string} */
      kind: 'direct' | 'dispatched';
      /** Format: uuid */
      project?: string;
      /**
       * @description labour if left out.
       * @enum {string}
       */
      relation?: 'labour' | 'part-time' | 'retired' | 'intern' | 'labour-service';
      /** @enum {string} */
      postKind?: 'temporary' | 'auxiliary' | 'substitute' | 'none';
      /** @enum {string} */
      hours?: 'full-time' | 'part-time';
      /** @description A migrant worker (农民工); no if left out. */
      migrant?: boolean;
    };
    EndEmploymentInput: {
      /**
       * Format: date
       * @description The last day.
       */
      endsOn: string;
      /**
       * Format: date
       * @description The day of the certificate of termination (解除或终止劳动合同证明).
       */
      certificateOn?: string;
    };
    ReportInsuranceInput: {
      /**
       * Format: date
       * @description The first day of social insurance.
       */
      from: string;
    };
    WageInput: {
      /**
       * @description Yuan per month, day, hour or piece, as the basis says.
       * @example 5200.00
       */
      amount: string;
      /**
       * @description Pay while on probation (试用期工资).
       * @example 5200.00
       */
      probationAmount?: string;
      /** @enum {string} */
      basis: 'monthly' | 'daily' | 'hourly' | 'piece';
    };
    FileContractInput: {
      /** @example 91371302MA3TEKT04U */
      employer: string;
      /** Format: date */
      startsOn: string;
      /**
       * Format: date
       * @description The last day; required for a fixed term.
       */
      endsOn?: string;
      /** Format: date */
      signedOn: string;
      post: string;
      worker: components['schemas']['WorkerInput'];
      /** @enum {string} */
      term: 'fixed' | 'open-ended' | 'task' | 'simplified';
      wage: components['schemas']['WageInput'];
      /** @description Day of the month, 1–31; 29–31 is the last day of a shorter month. */
      payday: number;
      /**
       * @description next if left out.
       * @enum {string}
       */
      paydayMonth?: 'same' | 'next';
      /** @description Whole months of probation (试用期). */
      probationMonths?: number;
      /** Format: uuid */
      project?: string;
      /**
       * @description contract if left out.
       * @enum {string}
       */
      form?: 'contract' | 'written-agreement';
      /** @description Days between two payments, where they are no month (结算支付周期): part-time work at most 15 (劳动合同法 72). */
      settlementDays?: number;
      /** @description The worker asked for a fixed term where an open-ended one was due (劳动合同法 14). */
      fixedAskedByWorker?: boolean;
    };
    AmendContractInput: {
      /**
       * Format: date
       * @description The first day on which it holds.
       */
      from: string;
      /** Format: date */
      signedOn: string;
      post?: string;
      /**
       * Format: date
       * @description The contract's last day.
       */
      endsOn?: string;
      /** @description The whole wage; what it leaves out of probation is no longer agreed. */
      wage?: components['schemas']['WageInput'];
      /** @description Day of the month, 1–31; from the wages of the month in whose end it holds. */
      payday?: number;
      /** @enum {string} */
      paydayMonth?: 'same' | 'next';
      /** @description Whole months of probation (试用期); fewer than before. */
      probationMonths?: number;
    };
    RenewContractInput: {
      /**
       * Format: date
       * @description The day after the old period's last one if left out.
       */
      startsOn?: string;
      /**
       * Format: date
       * @description The last day; required for a fixed term.
       */
      endsOn?: string;
      /** Format: date */
      signedOn: string;
      post?: string;
      /** @enum {string} */
      term: 'fixed' | 'open-ended' | 'task' | 'simplified';
      wage?: components['schemas']['WageInput'];
      /** @description Day of the month, 1–31; 29–31 is the last day of a shorter month. */
      payday?: number;
      /** @enum {string} */
      paydayMonth?: 'same' | 'next';
      /** @description None, or 0: probation is agreed once (劳动合同法 19). */
      probationMonths?: number;
      /** @description The worker asked for a fixed term where an open-ended one is due (劳动合同法 14). */
      fixedAskedByWorker?: boolean;
    };
    EndContractInput: {
      /**
       * Format: date
       * @description The last day.
       */
      endsOn: string;
      /**
       * Format: date
       * @description The day of the certificate (解除或终止劳动合同证明).
       */
      certificateOn?: string;
      /**
       * Format: date
       * @description The day on which file and social insurance were transferred (档案和社会保险关系转移).
       */
      transferredOn?: string;
      /**
       * @description expiry 期满, task-completed 任务完成, agreement 协商一致, resignation 辞职, employer-fault 因单位过错, dismissal-fault 过失性辞退, dismissal-no-fault
       *     无过失性辞退, redundancy 裁员, retirement 退休, death 死亡, bankruptcy 破产, dissolution 解散.
       * @enum {string}
       */
      reason:
        | 'expiry'
        | 'task-completed'
        | 'agreement'
        | 'resignation'
        | 'employer-fault'
        | 'dismissal-fault'
        | 'dismissal-no-fault'
        | 'redundancy'
        | 'retirement'
        | 'death'
        | 'bankruptcy'
        | 'dissolution';
      /**
       * @description The employer's ground (劳动合同法 39–41), of a dismissal or redundancy.
       * @enum {string}
       */
      ground?:
        | 'unfit-on-probation'
        | 'serious-breach'
        | 'dereliction'
        | 'second-employment'
        | 'fraud'
        | 'criminal-liability'
        | 'illness'
        | 'incompetence'
        | 'changed-circumstances'
        | 'reorganisation'
        | 'hardship'
        | 'restructuring'
        | 'economic-change';
      /**
       * @description Who proposed it; required of an agreement.
       * @enum {string}
       */
      proposedBy?: 'employer' | 'worker';
      /** @description Of an expiry: the worker refused a renewal at the same or better terms (劳动合同法 46). */
      renewalRefusedByWorker?: boolean;
    };
    /** @description An employment as callers see it: the worker by opaque id and masked name. */
    EmploymentView: {
      id: string;
      employer: string;
      workerId: string;
      /** @description 张* */
      workerName: string;
      startsOn: string;
      post: string;
      kind: string;
      relation: string;
      project: string | null;
      dispatchedBy: string | null;
      postKind: string | null;
      hours: string | null;
      migrant: boolean;
      insuredFrom: string | null;
      endsOn: string | null;
      certificateOn: string | null;
      /** @description Of an employment that ended: its papers (解除或终止劳动合同证明), and by when they were due. */
      papers: null | {
        /** Format: date */
        dueOn: string;
        /** @description 解除或终止劳动合同证明 */
        certificateOn: string | null;
        certificateLate: boolean;
      };
      /**
       * @description Under sixteen, a protected minor (未成年工), or of full age on the first day; null: filed before this was noted.
       * @enum {string|null}
       */
      ageOnStart: 'adult' | 'minor' | 'under-16' | null;
      /** @description By when the hiring was to be filed (用工备案), and when it was; null where it need not be. */
      filing: null | components['schemas']['FilingView'];
      /** @description Likewise the end. */
      endFiling: null | components['schemas']['FilingView'];
      /** @description What the law forbids or asks of it as it is. */
      warnings: components['schemas']['Warning'][];
      /** @description The register has not told of the employer, or of the project, yet. */
      unconfirmed: boolean;
      registeredAt: string;
    };
    /** @description A duty to file (用工备案) as callers see it. */
    FilingView: {
      dueOn: string;
      filedOn: string;
      late: boolean;
      /** @description Due beyond the published calendar of holidays. */
      provisional: boolean;
      basis: string;
    };
    /** @description What the law forbids or asks of something that is filed as it is (法律提示): it is no refusal, and no finding either. `path` is the body's; the message says it in Chinese, then in English. */
    Warning: {
      path: string;
      /** @description Law and article. */
      article: string;
      message: string;
    };
    /** @description One page of a list, newest first. */
    EmploymentViewPage: {
      items: components['schemas']['EmploymentView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A contract as callers see it on a day: the worker by opaque id and masked name, amounts in yuan. */
    ContractView: {
      id: string;
      employer: string;
      workerId: string;
      /** @description 张* */
      workerName: string;
      /** @description The day as of which the terms stand here. */
      asOf: string;
      /** @enum {string} */
      state: 'coming' | 'ended' | 'expired' | 'renewed' | 'running';
      term: string;
      form: string;
      startsOn: string;
      endsOn: string | null;
      signedOn: string;
      post: string;
      wage: components['schemas']['WageView'];
      probationMonths: number | null;
      payday: number;
      paydayMonth: string;
      settlementDays: number | null;
      fixedAskedByWorker: boolean | null;
      project: string | null;
      /** @description How often it was filed, amended and ended. */
      version: number;
      amendments: components['schemas']['AmendmentView'][];
      /** @description The contract whose period it follows, and the one that follows it (续订). */
      renews: string | null;
      renewedBy: string | null;
      /** @description All periods that follow one another, oldest first, this one among them. */
      chain: string[];
      end: null | components['schemas']['ContractEndView'];
      /** @description By when it was to be filed (用工备案), and when it was. */
      filing: null | components['schemas']['FilingView'];
      /** @description Where it breaks the law as it was filed. */
      warnings: components['schemas']['Warning'][];
      /** @description The register has not told of the employer, or of the project, yet. */
      unconfirmed: boolean;
      filedAt: string;
    };
    WageView: {
      basis: string;
      amount: string;
      probationAmount: string | null;
    };
    /** @description What was agreed to hold from a day on (变更); null: as before. */
    AmendmentView: {
      /** @description The paper as signed is version 1. */
      version: number;
      from: string;
      signedOn: string;
      wage: null | components['schemas']['WageView'];
      post: string | null;
      endsOn: string | null;
      probationMonths: number | null;
      payday: number | null;
      paydayMonth: string | null;
      filedAt: string;
    };
    /** @description How a contract ended (解除、终止), what papers are due, and what is owed to who leaves. */
    ContractEndView: {
      endsOn: string;
      reason: string;
      /** @description The article of the reason. */
      article: string;
      ground: string | null;
      proposedBy: string | null;
      renewalRefusedByWorker: boolean | null;
      /** @description 解除或终止劳动合同证明, 档案和社会保险关系转移 (劳动合同法 50). */
      papers: null | components['schemas']['Papers'];
      /** @description 经济补偿, for information: the sum is the monthly wages of the last year on average, which are not kept here. */
      severance: components['schemas']['Severance'];
      /** @description By when the end was to be filed (用工备案), and when it was. */
      filing: null | components['schemas']['FilingView'];
    };
    /** @description What an employer gives and does when a contract has ended (劳动合同法 50): the certificate, and the transfer of file and social insurance. */
    Papers: {
      /** Format: date */
      dueOn: string;
      /** @description Due beyond the published calendar of holidays. */
      provisional: boolean;
      /** @description 解除或终止劳动合同证明 */
      certificateOn: string | null;
      /** @description 档案和社会保险关系转移 */
      transferredOn: string | null;
      certificateLate: boolean;
      transferLate: boolean;
    };
    /** @description What is owed to who leaves (经济补偿, 劳动合同法 46, 47), as far as it can be told from here. */
    Severance: {
      owed: boolean;
      /** @description Monthly wages, in halves: "2.5"; the wage is the mean of the last twelve months, which isn't kept here. */
      months: string;
      /**
       * Format: date
       * @description From which day the years count.
       */
      since: string;
      /** @description Where the wage is over three times the city's average, no more months than this, at three times the average. */
      mostMonthsIfWellPaid: number;
      article: string;
    };
    /** @description One page of a list, newest first. */
    ContractViewPage: {
      items: components['schemas']['ContractView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    WageAgreementInput: {
      /** Format: date */
      validFrom: string;
      /** Format: date */
      validUntil: string;
    };
    RegisterEmployerInput: {
      /** @example 91371302MA3TEKT04U */
      uscc: string;
      name: string;
      /** @example C1811 */
      industry: string;
      /** @example 371302 */
      region: string;
      legalRepresentative?: string;
      phone?: string;
      grid?: string;
      unionised?: boolean;
      wageAgreement?: components['schemas']['WageAgreementInput'];
      /**
       * @description Size as stated (企业规模); where people alone decide, it is worked out from the headcount.
       * @enum {string}
       */
      size?: 'large' | 'medium' | 'small' | 'micro';
    };
    ReportHeadcountInput: {
      /** Format: date */
      asOf: string;
      /** @description People with the employer's own contract; dispatched ones not included. */
      employees: number;
      dispatched: number;
      insured: number;
    };
    FileDeferralInput: {
      /**
       * @description The wage month (工资所属期) whose payment is put off.
       * @example 2026-01
       */
      period: string;
      /** @description The union (工会) or the staff's representatives (职工代表); no person's name is needed. */
      agreedWith: string;
      /** Format: date */
      signedOn: string;
      /** Format: date */
      until: string;
    };
    RegisterDispatchLicenceInput: {
      /** @description The licence's number (许可证编号). */
      number: string;
      /** Format: date */
      validFrom: string;
      /**
       * Format: date
       * @description The last day on which it is valid; three years from validFrom at most.
       */
      validUntil: string;
    };
    RegisterProjectInput: {
      name: string;
      /** @example 371302 */
      region: string;
      /**
       * @description The developer (建设单位).
       * @example 91371302MA3TEKT04U
       */
      developer: string;
      /**
       * @description The general contractor (施工总承包单位).
       * @example 91371302MA3TEKT04U
       */
      generalContractor: string;
      /** @example 5200.00 */
      contractAmount: string;
      /** Format: date */
      startsOn: string;
      /** Format: date */
      endsOn: string;
      /** Format: date */
      contractSignedOn?: string;
      /** Format: date */
      permitOn?: string;
      /** Format: date */
      commencementReportOn?: string;
      /**
       * @description What the developer still owes of the price (未结清的工程款).
       * @example 5200.00
       */
      unsettledPrice?: string;
      /** @description The grid (网格) of its site. */
      grid?: string;
      /**
       * @description Labour cost (人工费) in per cent of the price, as agreed: "23.00".
       * @example 23.00
       */
      labourCostShare?: string;
      /** @enum {string} */
      sector: 'housing' | 'municipal' | 'transport' | 'water' | 'other';
    };
    RegisterSubcontractInput: {
      /**
       * @description The subcontractor (分包单位).
       * @example 91371302MA3TEKT04U
       */
      subcontractor: string;
      /** @description What work is let: 木工, 钢筋, … */
      scope: string;
      /** @description Number of the subcontractor's qualification certificate (资质证书). */
      licence?: string;
      /**
       * Format: uuid
       * @description The subcontract of this project it is let under; left out: by the general contractor itself.
       */
      parent?: string;
    };
    RegisterInjuryCoverInput: {
      /**
       * Format: date
       * @description The first day of cover.
       */
      from: string;
      /**
       * Format: date
       * @description The last day of cover.
       */
      until: string;
    };
    RegisterPaymentGuaranteeInput: {
      /** @example 5200.00 */
      amount: string;
      /**
       * Format: date
       * @description The last day on which it is valid.
       */
      validUntil: string;
      /** @enum {string} */
      form: 'bank' | 'company' | 'insurance';
    };
    FileWageSystemInput: {
      /** Format: date */
      filedOn: string;
      /** @enum {string} */
      kind: 'distribution' | 'growth' | 'minimum-wage';
    };
    RegisterWorkingTimeApprovalInput: {
      /** Format: date */
      validFrom: string;
      /**
       * Format: date
       * @description The last day on which it is valid.
       */
      validUntil: string;
      /** @description The decision's number (批复文号). */
      number: string;
      /** @enum {string} */
      kind: 'comprehensive' | 'flexible';
      /** @description The posts (岗位) that it covers, as contracts and payrolls name them. */
      posts: string[];
    };
    PartyInput: {
      /** @example 371302 */
      region?: string;
      /** @example 91371302MA3TEKT04U */
      uscc?: string;
    };
    TargetInput: {
      /** @enum {string} */
      measure:
        | 'arrears-cleared-percent'
        | 'complaints-closed-percent'
        | 'contract-signing-percent'
        | 'mobile-contract-signing-percent'
        | 'wage-deposit-percent'
        | 'wage-card-percent'
        | 'bargaining-percent'
        | 'special-inspections'
        | 'major-incidents';
      /** @description Per cent "95" or "98.5", or a count "0". */
      value: string;
    };
    SignLetterInput: {
      /** @example 2026 */
      year: number;
      /** Format: date */
      signedOn: string;
      /** @enum {string} */
      kind: 'government' | 'enterprise';
      /** @description Who promises. */
      obligor: components['schemas']['PartyInput'];
      /** @description The government that it is promised to. */
      obligee: components['schemas']['PartyInput'];
      targets: components['schemas']['TargetInput'][];
    };
    ChangeStatusInput: {
      /**
       * Format: date
       * @description First day.
       */
      from: string;
      reason: string;
      /** @description Number of the paper, where there is one. */
      number?: string;
      /** @enum {string} */
      status: 'active' | 'suspended' | 'deregistered' | 'revoked';
      /** @enum {string} */
      source: 'market-register' | 'inspection' | 'employer' | 'correction';
    };
    FileWageAgreementInput: {
      /** Format: date */
      validFrom: string;
      /**
       * Format: date
       * @description The last day it holds.
       */
      validUntil: string;
      /** @description Number under which it was filed. */
      number?: string;
    };
    StateUnionInput: {
      /**
       * Format: date
       * @description First day.
       */
      since: string;
      unionised: boolean;
    };
    PostNoticeBoardInput: {
      /** Format: date */
      postedOn: string;
      /** @description Where on the site it stands. */
      place?: string;
      /** @description What it shows of what 保障农民工工资支付条例 34 asks for. */
      shows: (
        | 'developer'
        | 'general-contractor'
        | 'project-office'
        | 'subcontractors'
        | 'authority'
        | 'wage-officer'
        | 'minimum-wage'
        | 'payday'
        | 'authority-phone'
        | 'inspection-phone'
        | 'arbitration'
        | 'legal-aid'
        | 'legal-service'
      )[];
      /** @description SHA-256 of the photo, 64 hexadecimal digits. */
      photoSha256: string;
    };
    AppointWageOfficerInput: {
      name: string;
      phone: string;
      /**
       * Format: date
       * @description The first day.
       */
      from: string;
      /**
       * Format: date
       * @description The last day, where it is set.
       */
      until?: string;
    };
    CheckQualificationInput: {
      /**
       * @description Whose licence it works under, where it is lent.
       * @example 91371302MA3TEKT04U
       */
      lender?: string;
      /**
       * Format: date
       * @description From which day on it was so.
       */
      on: string;
      /**
       * Format: uuid
       * @description The subcontract of this project.
       */
      subcontract: string;
      /** @enum {string} */
      finding: 'in-order' | 'person' | 'refused' | 'expired' | 'wrong-kind' | 'lent' | 'ended';
    };
    /** @description An employer as callers see it; the legal representative and the phone number stay sealed. */
    EmployerView: {
      id: string;
      uscc: string;
      name: string;
      industry: string;
      region: string;
      grid: string | null;
      unionised: boolean | null;
      wageAgreement: null | {
        validFrom: string;
        validUntil: string;
      };
      /** @enum {string} */
      status: 'active' | 'deregistered' | 'revoked' | 'suspended';
      /** @description First day of the status; null where it has been active since it registered. */
      statusSince: string | null;
      /** @enum {string|null} */
      statedSize: 'large' | 'medium' | 'micro' | 'small' | null;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    EmployerViewPage: {
      items: components['schemas']['EmployerView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    HeadcountView: {
      id: string;
      employer: string;
      asOf: string;
      employees: number;
      dispatched: number;
      insured: number;
      reportedAt: string;
    };
    /** @description One page of a list, newest first. */
    HeadcountViewPage: {
      items: components['schemas']['HeadcountView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    DeferralView: {
      id: string;
      employer: string;
      period: string;
      agreedWith: string;
      signedOn: string;
      until: string;
      filedAt: string;
    };
    /** @description One page of a list, newest first. */
    DeferralViewPage: {
      items: components['schemas']['DeferralView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    DispatchLicenceView: {
      id: string;
      employer: string;
      number: string;
      validFrom: string;
      validUntil: string;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    DispatchLicenceViewPage: {
      items: components['schemas']['DispatchLicenceView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description One page of a list, newest first. */
    ConflictViewPage: {
      items: components['schemas']['ConflictView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description Something that other services name and the register doesn't know (数据比对差异). */
    ConflictView: {
      /** @description `employer:<uscc>` or `project:<id>`. */
      id: string;
      kind: string;
      uscc: string | null;
      project: string | null;
      because: string;
      namedBy: string[];
      firstSeen: string;
      region: string | null;
    };
    /** @description A project as callers see it; amounts in yuan. */
    ProjectView: {
      id: string;
      name: string;
      sector: string;
      region: string;
      developer: string;
      generalContractor: string;
      contractAmount: string;
      startsOn: string;
      endsOn: string;
      contractSignedOn: string | null;
      permitOn: string | null;
      commencementReportOn: string | null;
      unsettledPrice: string | null;
      labourCostShare: string | null;
      grid: string | null;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    ProjectViewPage: {
      items: components['schemas']['ProjectView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    SubcontractView: {
      id: string;
      project: string;
      subcontractor: string;
      scope: string;
      parent: string | null;
      licence: string | null;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    SubcontractViewPage: {
      items: components['schemas']['SubcontractView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    InjuryCoverView: {
      id: string;
      project: string;
      from: string;
      until: string;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    InjuryCoverViewPage: {
      items: components['schemas']['InjuryCoverView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    PaymentGuaranteeView: {
      id: string;
      project: string;
      /** @enum {string} */
      form: 'bank' | 'company' | 'insurance';
      amount: string;
      validUntil: string;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    PaymentGuaranteeViewPage: {
      items: components['schemas']['PaymentGuaranteeView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    WageSystemView: {
      id: string;
      employer: string;
      /** @enum {string} */
      kind: 'distribution' | 'growth' | 'minimum-wage';
      filedOn: string;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    WageSystemViewPage: {
      items: components['schemas']['WageSystemView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    WorkingTimeApprovalView: {
      id: string;
      employer: string;
      /** @enum {string} */
      kind: 'comprehensive' | 'flexible';
      posts: string[];
      validFrom: string;
      validUntil: string;
      number: string;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    WorkingTimeApprovalViewPage: {
      items: components['schemas']['WorkingTimeApprovalView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    LetterView: {
      id: string;
      year: number;
      /** @enum {string} */
      kind: 'enterprise' | 'government';
      obligor: components['schemas']['Party'];
      obligee: components['schemas']['Party'];
      targets: components['schemas']['TargetView'][];
      signedOn: string;
      registeredAt: string;
    };
    /** @description One of the two who sign: a government by its division, or an enterprise by its credit code. */
    Party: {
      region?: string;
      uscc?: string;
    };
    TargetView: {
      /** @enum {string} */
      measure:
        | 'arrears-cleared-percent'
        | 'bargaining-percent'
        | 'complaints-closed-percent'
        | 'contract-signing-percent'
        | 'major-incidents'
        | 'mobile-contract-signing-percent'
        | 'special-inspections'
        | 'wage-card-percent'
        | 'wage-deposit-percent';
      value: string;
      /** @enum {string} */
      promise: 'at-least' | 'at-most';
      /** @enum {string} */
      unit: 'count' | 'percent';
      title: string;
    };
    /** @description One page of a list, newest first. */
    LetterViewPage: {
      items: components['schemas']['LetterView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    MeasureView: {
      /** @enum {string} */
      measure:
        | 'arrears-cleared-percent'
        | 'bargaining-percent'
        | 'complaints-closed-percent'
        | 'contract-signing-percent'
        | 'major-incidents'
        | 'mobile-contract-signing-percent'
        | 'special-inspections'
        | 'wage-card-percent'
        | 'wage-deposit-percent';
      title: {
        zh: string;
        en: string;
      };
      /**
       * @description Whether the target is the least or the most that is promised.
       * @enum {string}
       */
      promise: 'at-least' | 'at-most';
      /** @enum {string} */
      unit: 'count' | 'percent';
      source: string;
    };
    /** @description One page of a list, newest first. */
    UnsignedViewPage: {
      items: components['schemas']['UnsignedView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description Somebody who is to sign and has not. */
    UnsignedView: {
      /** @enum {string} */
      kind: 'enterprise' | 'government';
      /** @description The lower government, or the county where the enterprise builds. */
      region: string;
      regionName: string;
      uscc: string | null;
      /** @description The enterprise's name; null where the register doesn't know it. */
      name: string | null;
      /** @description How many of its building sites there are open; null for a government. */
      projects: number | null;
      /** @description Last day to sign (policy `letters.due-on`). */
      dueOn: string;
      overdue: boolean;
    };
    StatusChangeView: {
      id: string;
      employer: string;
      /** @enum {string} */
      status: 'active' | 'deregistered' | 'revoked' | 'suspended';
      from: string;
      reason: string;
      /** @enum {string} */
      source: 'correction' | 'employer' | 'inspection' | 'market-register';
      number: string | null;
      /** @description The client that told. */
      registeredBy: string;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    StatusChangeViewPage: {
      items: components['schemas']['StatusChangeView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    WageAgreementView: {
      id: string;
      employer: string;
      validFrom: string;
      validUntil: string;
      number: string | null;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    WageAgreementViewPage: {
      items: components['schemas']['WageAgreementView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    UnionView: {
      id: string;
      employer: string;
      unionised: boolean;
      since: string;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    UnionViewPage: {
      items: components['schemas']['UnionView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A project's chain from the general contractor down. */
    ProjectTreeView: {
      project: string;
      developer: string;
      generalContractor: string;
      /** @description Links of the longest chain; 0 where nothing was let. */
      depth: number;
      subcontracts: components['schemas']['SubcontractNodeView'][];
    };
    /** @description A subcontractor in the chain, with those it let work to. */
    SubcontractNodeView: {
      /** @description Null where the register doesn't know the code. */
      name: string | null;
      subcontracts: components['schemas']['SubcontractNodeView'][];
      id: string;
      project: string;
      subcontractor: string;
      scope: string;
      parent: string | null;
      licence: string | null;
      registeredAt: string;
    };
    /** @description All that the register knows of an employer, in one answer. */
    EmployerPageView: {
      employer: components['schemas']['EmployerView'];
      size: components['schemas']['SizeView'];
      statusChanges: components['schemas']['StatusSection'];
      headcounts: components['schemas']['HeadcountSection'];
      wageAgreements: components['schemas']['WageAgreementSection'];
      unions: components['schemas']['UnionSection'];
      dispatchLicences: components['schemas']['LicenceSection'];
      workingTimeApprovals: components['schemas']['ApprovalSection'];
      wageSystems: components['schemas']['WageSystemSection'];
      deferrals: components['schemas']['DeferralSection'];
      /** @description Sites it builds as general contractor. */
      projects: components['schemas']['ProjectSection'];
      /** @description Sites it has others build. */
      developments: components['schemas']['ProjectSection'];
      /** @description Work on others' sites. */
      subcontracts: components['schemas']['SubcontractSection'];
      /** @description Of the sites it builds (工程款支付担保). */
      paymentGuarantees: components['schemas']['GuaranteeSection'];
      responsibilityLetters: components['schemas']['LetterSection'];
      /** @description What other services name and the register doesn't know; null for the employer itself. */
      conflicts: null | components['schemas']['ConflictSection'];
      /** @description What other services know of it: services ask nothing of one another, whoever shows the page asks them. */
      elsewhere: components['schemas']['Link'][];
    };
    SizeView: {
      /** @enum {string|null} */
      size: 'large' | 'medium' | 'micro' | 'small' | null;
      /**
       * @description Where the size is from: people alone decide in its industry, or it was stated; null where neither is known.
       * @enum {string|null}
       */
      by: 'people' | 'stated' | null;
      /**
       * @description The largest it can be by its people, where turnover or assets would have to be known too; null where people tell nothing.
       * @enum {string|null}
       */
      atMost: 'large' | 'medium' | 'micro' | 'small' | null;
    };
    StatusSection: {
      items: components['schemas']['StatusChangeView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    HeadcountSection: {
      items: components['schemas']['HeadcountView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    WageAgreementSection: {
      items: components['schemas']['WageAgreementView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    UnionSection: {
      items: components['schemas']['UnionView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    LicenceSection: {
      items: components['schemas']['DispatchLicenceView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    ApprovalSection: {
      items: components['schemas']['WorkingTimeApprovalView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    WageSystemSection: {
      items: components['schemas']['WageSystemView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    DeferralSection: {
      items: components['schemas']['DeferralView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    ProjectSection: {
      items: components['schemas']['ProjectView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    SubcontractSection: {
      items: components['schemas']['TakenWork'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    /** @description Work on somebody's site as its subcontractor. */
    TakenWork: {
      id: string;
      project: string;
      projectName: string;
      region: string;
      generalContractor: string;
      scope: string;
      parent: string | null;
    };
    GuaranteeSection: {
      items: components['schemas']['PaymentGuaranteeView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    LetterSection: {
      items: components['schemas']['LetterView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    ConflictSection: {
      items: components['schemas']['ConflictView'][];
      count: number;
      /** @description All of them; null where there is no list of its own. */
      href: string | null;
    };
    /** @description A place of the same origin where all of it is. */
    Link: {
      section: string;
      href: string;
    };
    NoticeBoardView: {
      id: string;
      project: string;
      postedOn: string;
      shows: (
        | 'arbitration'
        | 'authority'
        | 'authority-phone'
        | 'developer'
        | 'general-contractor'
        | 'inspection-phone'
        | 'legal-aid'
        | 'legal-service'
        | 'minimum-wage'
        | 'payday'
        | 'project-office'
        | 'subcontractors'
        | 'wage-officer'
      )[];
      /** @description What 保障农民工工资支付条例 34 asks for and the board doesn't show. */
      missing: {
        /** @enum {string} */
        field:
          | 'arbitration'
          | 'authority'
          | 'authority-phone'
          | 'developer'
          | 'general-contractor'
          | 'inspection-phone'
          | 'legal-aid'
          | 'legal-service'
          | 'minimum-wage'
          | 'payday'
          | 'project-office'
          | 'subcontractors'
          | 'wage-officer';
        title: string;
      }[];
      complete: boolean;
      photoSha256: string;
      place: string | null;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    NoticeBoardViewPage: {
      items: components['schemas']['NoticeBoardView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description An appointment; name and phone stay sealed and stand on the site's notice board. */
    WageOfficerView: {
      id: string;
      project: string;
      from: string;
      /** @description The last day; null while it is open. A later appointment takes its place. */
      until: string | null;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    WageOfficerViewPage: {
      items: components['schemas']['WageOfficerView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    QualificationView: {
      id: string;
      project: string;
      subcontract: string;
      finding: string;
      /** @description Whose licence it works under; null where it is not lent, or nobody knows whose. */
      lender: string | null;
      on: string;
      registeredAt: string;
    };
    /** @description One page of a list, newest first. */
    QualificationViewPage: {
      items: components['schemas']['QualificationView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    AttachmentInput: {
      name: string;
      source: string;
      sha256: string;
    };
    PaperServiceInput: {
      /** Format: date-time */
      servedAt: string;
      place: string;
      receivedBy?: string;
      /**
       * Format: uuid
       * @description An order, a notice, a decision or a reminder of the case.
       */
      paper: string;
      /** @description Credit code, or the place in the paper's list, from 0. */
      addressee: string;
      /** @enum {string} */
      kind: 'direct' | 'left-with-witness' | 'post' | 'electronic' | 'entrusted' | 'public-notice' | 'posted-and-filmed';
      proof?: components['schemas']['AttachmentInput'][];
    };
    NoticeAddresseeInput: {
      /** @example 91371302MA3TEKT04U */
      uscc?: string;
      person?: string;
      capacity: string;
    };
    NoticeInput: {
      /** @example 5200.00 */
      amount?: string;
      compensationRate?: number;
      /** @example 5200.00 */
      fine?: string;
      articles: string[];
      facts: string;
      /** @description What the respondent is told of its rights. */
      rights: string;
      /** @description Measures beside the fine that give a right to a hearing (处罚法 63). */
      measures?: ('stop-work' | 'licence-revoked' | 'confiscation')[];
      /** @enum {string} */
      kind: 'handling' | 'penalty';
      /** @description The respondent where left out. */
      addressees?: components['schemas']['NoticeAddresseeInput'][];
    };
    StatementInput: {
      by: string;
      text: string;
      /**
       * Format: uuid
       * @description The latest notice whose period runs, where left out.
       */
      notice?: string;
      /** @description Whose statement an inspector records: credit code or place in the list; may be left out where it can be only one. */
      addressee?: string;
      /** @description Gives up the right to a statement, and to a hearing. */
      waives?: boolean;
    };
    HearingInput: {
      /** Format: date */
      requestedOn: string;
      /**
       * Format: date
       * @description The day appointed; told seven working days ahead (处罚法 64, 85).
       */
      heldOn?: string;
      /** @description The record (听证笔录), once held; of who stayed away without ground, that too. */
      record?: string;
      /** Format: uuid */
      notice?: string;
    };
    LegalReviewInput: {
      /** @description Who reviewed; never an inspector of the case. */
      reviewer: string;
      opinion: string;
      /** Format: uuid */
      notice?: string;
      /** @description False where the reviewer does not agree: then no decision. */
      passed?: boolean;
    };
    DecisionInput: {
      /** @example 5200.00 */
      amount?: string;
      compensationRate?: number;
      /** @example 5200.00 */
      fine?: string;
      articles: string[];
      /**
       * Format: uuid
       * @description The notice it follows; the latest of its kind that is ready, where left out.
       */
      notice?: string;
      reason?: string;
      /** @enum {string} */
      kind: 'handling' | 'penalty' | 'withdrawal';
    };
    OnTheSpotServiceInput: {
      /** Format: date-time */
      servedAt: string;
      place: string;
      receivedBy?: string;
      /** @enum {string} */
      kind: 'direct' | 'left-with-witness';
      proof?: components['schemas']['AttachmentInput'][];
    };
    OnTheSpotInput: {
      articles: string[];
      /** @example 5200.00 */
      fine: string;
      /** @description The facts, the grounds and the basis, as they were told before the decision. */
      facts: string;
      /** @description What was said to that (陈述申辩), or that nothing was said. */
      statement: string;
      /** @description Who spoke for the respondent. */
      statementBy: string;
      /** @description Ids or subjects of the case's inspectors who were there, two or more; who records it is one of them. */
      officers: string[];
      service: components['schemas']['OnTheSpotServiceInput'];
    };
    DecisionPaymentInput: {
      /** Format: uuid */
      decision: string;
      /** @example 5200.00 */
      amount: string;
      /** Format: date */
      paidOn: string;
      reference: string;
      /** @enum {string} */
      of: 'fine' | 'compensation';
    };
    ReminderInput: {
      /**
       * Format: uuid
       * @description The unpaid decision; may be left out where there is one.
       */
      decision?: string;
    };
    EnforcementInput: {
      /**
       * Format: uuid
       * @description The unpaid decision; may be left out where there is one.
       */
      decision?: string;
    };
    FilingInput: {
      reason?: string;
      /** @enum {string} */
      decision: 'file' | 'decline';
    };
    JurisdictionInput: {
      /**
       * @description Which county is to be competent; of a take-up the caller's own city.
       * @example 371302
       */
      region?: string;
      reason: string;
      /** @enum {string} */
      how: 'take-up' | 'designation' | 'transfer';
    };
    AssignmentInput: {
      /** @description Ids or subjects of two inspectors or more (监察条例 16). */
      inspectors: string[];
      /** @description Why, where others were assigned before (改派). */
      reason?: string;
    };
    LongestOwedInput: {
      months: number;
      /** @example 5200.00 */
      amount: string;
    };
    InvestigationRecordInput: {
      summary: string;
      /** Format: date-time */
      takenAt: string;
      place: string;
      person?: string;
      /** @example 5200.00 */
      amountVerified?: string;
      workersVerified?: number;
      /** @enum {string} */
      kind: 'interview' | 'site' | 'document-copy' | 'electronic' | 'expert' | 'conduct';
      /** @enum {string} */
      signedOrRefused?: 'signed' | 'refused';
      /**
       * @description Of a record of kind conduct: how the debtor behaves (刑法 276-1); as the summary says if left out.
       * @enum {string}
       */
      conduct?: 'fled' | 'not-appearing' | 'assets-moved' | 'able-to-pay' | 'as-recorded';
      longestOwed?: components['schemas']['LongestOwedInput'];
      /**
       * Format: uuid
       * @description The demand for documents that was not met: the verified amount rests on the burden of proof (保障农民工工资支付条例 50).
       */
      unmetDemand?: string;
      attachments?: components['schemas']['AttachmentInput'][];
    };
    ExtensionInput: {
      workingDays: number;
      reason: string;
    };
    SuspensionInput: {
      reason: string;
    };
    ApprovalInput: {
      reason?: string;
      /**
       * @description A withdrawal (撤销立案) is one of the decisions.
       * @enum {string}
       */
      step: 'extension' | 'suspension' | 'decision' | 'withdrawal' | 'enforcement' | 'referral' | 'money-request';
      /** @enum {string} */
      decision: 'approve' | 'refuse';
    };
    ServiceInput: {
      /** Format: date-time */
      servedAt: string;
      place: string;
      receivedBy?: string;
      /** @enum {string} */
      kind: 'direct' | 'left-with-witness' | 'post' | 'electronic' | 'entrusted' | 'public-notice' | 'posted-and-filmed';
      proof?: components['schemas']['AttachmentInput'][];
    };
    AddresseeInput: {
      /** @example 91371302MA3TEKT04U */
      uscc?: string;
      person?: string;
      capacity: string;
      service?: components['schemas']['ServiceInput'];
    };
    RectificationOrderInput: {
      /** Format: date */
      dueOn: string;
      /** @example 5200.00 */
      amount: string;
      demands: string;
      addressees: components['schemas']['AddresseeInput'][];
    };
    ClosureInput: {
      reason: string;
      /** @description The number under which the arbitration commission took it up. */
      reference?: string;
      /** @enum {string} */
      outcome: 'corrected' | 'settled' | 'unsubstantiated' | 'penalised' | 'referred' | 'withdrawn' | 'declined';
      /**
       * @description Why money stays open; without it none may.
       * @enum {string}
       */
      openMoney?: 'referred' | 'enforcement' | 'arbitration';
    };
    DemandInput: {
      /** @description What the employer is to show: contract, list of names, payroll ledger … */
      documents: string[];
      /**
       * Format: date
       * @description The last day on which they are to be there.
       */
      dueOn: string;
    };
    DemandReceiptInput: {
      /** @description Places in the demand's list, from 0, of what came. */
      received: number[];
      attachments?: components['schemas']['AttachmentInput'][];
    };
    ReferralInput: {
      /** @description The police organ (公安机关). */
      to: string;
      /** @description What it rests on beside the papers of the case, which are listed of themselves. */
      evidence: string | (string | components['schemas']['AttachmentInput'])[];
      /** @description The transfer report (调查报告). */
      report?: string;
    };
    HandoverInput: {
      /**
       * Format: date-time
       * @description When it was handed over.
       */
      at: string;
    };
    PoliceReceiptInput: {
      /**
       * Format: date
       * @description The day of the paper.
       */
      on: string;
      /** @description The paper's number, and by whom it was received or why it was refused. */
      note?: string;
      attachments?: components['schemas']['AttachmentInput'][];
    };
    PoliceAnswerInput: {
      /**
       * Format: date
       * @description The day of the paper.
       */
      on: string;
      /** @description The paper's number, and by whom it was received or why it was refused. */
      note?: string;
      /** @enum {string} */
      answer: 'filed' | 'refused' | 'passed-on';
      attachments?: components['schemas']['AttachmentInput'][];
    };
    ObjectionInput: {
      /**
       * Format: date
       * @description The day of the paper.
       */
      on: string;
      /** @description The paper's number, and by whom it was received or why it was refused. */
      note?: string;
      /**
       * @description The police to reconsider, or the procuratorate to supervise the filing.
       * @enum {string}
       */
      to: 'police' | 'procuratorate';
      attachments?: components['schemas']['AttachmentInput'][];
    };
    ObjectionAnswerInput: {
      /**
       * Format: date
       * @description The day of the paper.
       */
      on: string;
      /** @description The paper's number, and by whom it was received or why it was refused. */
      note?: string;
      /** @enum {string} */
      answer: 'filed' | 'upheld';
      attachments?: components['schemas']['AttachmentInput'][];
    };
    JudgementInput: {
      reason: string;
      /** @enum {string} */
      judgement: 'not-a-crime' | 'pursue';
      /** @description Whether the compensation owed beside the wages was paid too (依法承担相应的赔偿责任). */
      compensationPaid: boolean;
      /** @description Whether somebody came to grave harm (造成严重后果). */
      graveResult: boolean;
    };
    PaymentConfirmationInput: {
      /** @example 5200.00 */
      amount: string;
      /** @description Workers who said so, or whose receipts were seen. */
      workers: number;
      /** @description Workers who could not be reached so far. */
      unreached: number;
      /** @description Who was not reached, and what was tried. */
      note?: string;
      /** @enum {string} */
      way: 'worker-confirmation' | 'bank-receipt' | 'cash-sheet';
      attachments?: components['schemas']['AttachmentInput'][];
    };
    ArrivalSettlementInput: {
      /**
       * Format: uuid
       * @description Whose answer it is about.
       */
      complaint: string;
      /** @description How it was settled: what was found against the answer, or agreed on since. */
      how: string;
      /** @description What proves it. */
      attachments: components['schemas']['AttachmentInput'][];
    };
    InstalmentInput: {
      /** Format: date */
      dueOn: string;
      /** @example 5200.00 */
      amount: string;
    };
    InstalmentsInput: {
      /** @description With whom it was agreed, and why. */
      reason: string;
      /** @description In the order of their days; together what is owed. */
      parts: components['schemas']['InstalmentInput'][];
    };
    MoneyRequestInput: {
      /** @example 5200.00 */
      amount: string;
      /**
       * @description Whose deposit it is; the respondent if left out.
       * @example 91371302MA3TEKT04U
       */
      employer?: string;
      /** @description For the fund: that the employer can't pay for now, or absconded. */
      reason: string;
      /**
       * @description The general contractor's wage deposit (工资保证金), or the emergency revolving fund (应急周转金).
       * @enum {string}
       */
      means: 'deposit' | 'fund';
    };
    InspectionReopeningInput: {
      reason: string;
    };
    ChallengeInput: {
      /**
       * Format: uuid
       * @description The decision; may be left out where there is one.
       */
      decision?: string;
      /**
       * Format: date
       * @description The day on which it was filed.
       */
      filedOn: string;
      /** @description The reviewing authority or the court. */
      authority: string;
      /** @description The number under which that took it up. */
      reference?: string;
      grounds?: string;
      /** @enum {string} */
      kind: 'review' | 'suit';
    };
    ChallengeStayInput: {
      /**
       * Format: uuid
       * @description The decision whose review or suit is pending; may be left out where there is one.
       */
      decision?: string;
      /** Format: date */
      stayedOn: string;
      /** @description The number of the order. */
      reference: string;
    };
    ChallengeOutcomeInput: {
      /**
       * Format: uuid
       * @description The decision whose review or suit is pending; may be left out where there is one.
       */
      decision?: string;
      /**
       * Format: date
       * @description The day on which it became known, by its service on the authority.
       */
      endedOn: string;
      /** @description The number of the review decision or the judgement. */
      reference: string;
      /**
       * @description Altered: what is ordered from now on; what is left out stays.
       * @example 5200.00
       */
      amount?: string;
      /** @example 5200.00 */
      compensation?: string;
      /** @example 5200.00 */
      fine?: string;
      reasons?: string;
      /** @enum {string} */
      outcome: 'upheld' | 'altered' | 'annulled' | 'withdrawn';
    };
    InspectorInput: {
      /** @description The client of the token under which the inspector signs in. */
      subject: string;
      name: string;
      /** @example 371302 */
      region: string;
      grid?: string;
      /** Format: date */
      absentFrom?: string;
      /** Format: date */
      absentTo?: string;
      /** Format: email */
      email?: string;
      /** @enum {string} */
      department: 'labour' | 'housing-construction' | 'transport' | 'water';
    };
    PostingInput: {
      grid?: string;
      /** Format: date */
      absentFrom?: string;
      /** Format: date */
      absentTo?: string;
    };
    AddressInput: {
      /**
       * Format: email
       * @description Left out: none any more.
       */
      email?: string;
    };
    InterestInput: {
      /** @example 91371302MA3TEKT04U */
      uscc: string;
      reason: string;
    };
    /** @description One page of a list, newest first. */
    ReassignmentViewPage: {
      items: components['schemas']['ReassignmentView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description An open case that waits to be given to others (待改派), as it stands now: nothing of it is kept. */
    ReassignmentView: {
      caseId: string;
      number: string;
      stage: string;
      region: string;
      department: string;
      respondent: {
        uscc: string | null;
        name: string | null;
      };
      absent: components['schemas']['AbsentView'][];
    };
    /** @description An assigned inspector who is or will be away. */
    AbsentView: {
      id: string;
      name: string;
      /** @description First day away. */
      from: string;
      /** @description Last day away; null: until further notice. */
      to: string | null;
      /** @description Null: nobody of the office is free. */
      substitute: null | components['schemas']['SubstituteView'];
    };
    /** @description Who might take over, and why; a proposal, which a supervisor takes up by assigning or leaves. */
    SubstituteView: {
      id: string;
      name: string;
      /** @description Open cases led or assigned already. */
      openCases: number;
      /** @enum {string} */
      because: 'grid' | 'grid-absent' | 'grid-interest' | 'grid-unstaffed' | 'load';
    };
    /** @description One page of a list, newest first. */
    ArticleViewPage: {
      items: components['schemas']['ArticleView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    ArticleView: {
      id: string;
      basis: string;
      title: string;
      kinds: string[];
      enforcer: string;
      fine: null | components['schemas']['ArticleFineView'];
      finePerson: null | components['schemas']['ArticleFineView'];
      compensation: boolean;
      afterOrder: boolean;
      verified: boolean;
    };
    ArticleFineView: {
      least: string;
      most: string;
      per: string;
    };
    /** @description One page of a list, newest first. */
    PaperViewPage: {
      items: components['schemas']['PaperView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A paper of a case: order, notice, statement, hearing, legal-review, decision, decision-payment, reminder, challenge, challenge-stay, challenge-outcome. */
    PaperView: {
      id: string;
      kind: string;
      /** @description The paper it speaks of. */
      about: string | null;
      givenAt: string;
      by: string;
      /** @description Of a notice or a decision: handling, penalty, withdrawal. */
      decides: string | null;
      articles: string[];
      amount: string | null;
      compensationRate: number | null;
      compensation: string | null;
      fine: string | null;
      fineOwed: null | components['schemas']['FineOwedView'];
      hearing: boolean | null;
      /** @description Whether a legal review is asked for before the decision. */
      review: boolean | null;
      inForceOn: string | null;
      /** @description Of a decision: whether it fined on the spot (当场处罚). */
      onTheSpot: boolean | null;
      /** @description Since when a decision no longer stands (撤销). */
      annulledOn: string | null;
      /** @description What people wrote, by its field. */
      texts: {
        [key: string]: unknown;
      };
      addressees: components['schemas']['PaperAddresseeView'][];
    };
    FineOwedView: {
      fine: string;
      /** @description 加处罚款: three per cent of the fine a day, at most the fine. */
      surcharge: string;
      paid: string;
      open: string;
    };
    PaperAddresseeView: {
      place: number;
      uscc: string | null;
      person: string | null;
      capacity: string;
      service: null | components['schemas']['PaperServiceView'];
    };
    PaperServiceView: {
      kind: string;
      servedAt: string;
      /** @description The day that counts; with a public notice the day on which it is deemed served. */
      servedOn: string;
      place: string;
      receivedBy: string | null;
      proof: {
        name: string;
        sha256: string;
        source: string;
      }[];
    };
    /** @description A case as inspectors and supervisors see it. */
    CaseView: {
      id: string;
      number: string;
      source: string;
      state: string;
      stage: string;
      group: string;
      region: string;
      /** @description How another authority came to be competent, in order (管辖). */
      moved: {
        how: string;
        from: string;
        to: string;
        on: string;
      }[];
      department: string;
      enforcer: string;
      /**
       * @description The sector that decides the department was unknown.
       * @enum {boolean}
       */
      unconfirmed?: true;
      /** @description Who leads or is proposed to; of a proposal by what reason. */
      inspector: null | components['schemas']['OfficerView'];
      /** @description Those assigned; whether each has confirmed to have the case (确认接收). */
      inspectors: {
        id: string;
        name: string;
        /**
         * @description Why that one is proposed to lead.
         * @enum {string}
         */
        because?: 'grid' | 'grid-absent' | 'grid-interest' | 'grid-unstaffed' | 'load';
        acknowledged: boolean;
      }[];
      deadlines: components['schemas']['DeadlineView'][];
      respondent: {
        uscc: string | null;
        name: string | null;
      };
      project: string | null;
      jointlyLiable: components['schemas']['Liable'][];
      alerts: string[];
      complaints: string[];
      amountClaimed: string;
      amountVerified: string | null;
      amountRecovered: string;
      workers: number;
      proposals: {
        step: string;
        workingDays?: number;
        paper?: string;
      }[];
      openedAt: string;
      filedOn: string | null;
      closedOn: string | null;
      outcome: string | null;
      /** @description Why money stayed open when it was closed. */
      openMoney?: string;
      /** @description Whether the money arrived, beside what the banks report. */
      arrival: null | {
        confirmed: string;
        workers: number;
        unreached: number;
      };
      /** @description What those who complained say when they are asked whether the wages arrived; null while nobody was asked. */
      arrivalAnswers: null | components['schemas']['ArrivalAnswersView'];
      /** @description How the debtor behaves, each once. */
      conduct: string[];
      /** @description Something demanded is missing and its day is over: the employer bears the consequence (保障农民工工资支付条例 50). */
      burdenOfProof: boolean;
      /** @description The transfer to the police at work. */
      referral: null | {
        id: string;
        stage: string;
        paidBeforeFilingOn: string | null;
      };
      instalments: {
        dueOn: string;
        amount: string;
      }[];
      /** @description What was asked for out of a deposit or the fund, what was drawn and advanced. */
      moneyRequests: {
        id: string;
        means: string;
        employer: string;
        amount: string;
        state: string;
        answered: null | {
          amount: string;
          why: string | null;
        };
      }[];
      drawdowns: {
        id: string;
        deposit: string;
        amount: string;
        paidOn: string | null;
      }[];
      advances: {
        id: string;
        state: string;
        amount: string;
        recovered: string;
      }[];
      /** @description Reviews of its decisions and suits against them (行政复议、行政诉讼), in order; what came of each. */
      challenges: components['schemas']['ChallengeView'][];
      refersTo: string | null;
      log: components['schemas']['LogEntry'][];
      /** @description What the caller may do now; an assignment is confirmed first. */
      openSteps: (
        | 'acknowledgement'
        | 'approvals'
        | 'arrival-questions'
        | 'arrival-settlements'
        | 'assignment'
        | 'challenge-outcomes'
        | 'challenge-stays'
        | 'challenges'
        | 'closure'
        | 'crime-judgement'
        | 'decision-payments'
        | 'decisions'
        | 'demands'
        | 'enforcement'
        | 'extension'
        | 'filing'
        | 'hearings'
        | 'instalments'
        | 'investigation-records'
        | 'jurisdiction'
        | 'legal-reviews'
        | 'money-requests'
        | 'notices'
        | 'objection-answers'
        | 'on-the-spot-penalties'
        | 'payment-confirmations'
        | 'police-answers'
        | 'police-objections'
        | 'police-receipt'
        | 'rectification-orders'
        | 'referral-handover'
        | 'referrals'
        | 'reminders'
        | 'reopening'
        | 'services'
        | 'statements'
        | 'suspension'
      )[];
    };
    OfficerView: {
      id: string;
      name: string;
      /**
       * @description Why that one is proposed to lead.
       * @enum {string}
       */
      because?: 'grid' | 'grid-absent' | 'grid-interest' | 'grid-unstaffed' | 'load';
    };
    DeadlineView: {
      kind: string;
      startsOn: string;
      dueOn: string;
      unit: string;
      basis: string;
      state: string;
      /** @enum {boolean} */
      provisional?: true;
      /** @description Where it ends at an instant. */
      dueAt?: string;
    };
    Liable: {
      uscc: string;
      /** @enum {string} */
      kind: 'advances' | 'joint' | 'pays' | 'pays-first';
      article: string;
      cap?: string;
      because: string;
    };
    /** @description Who was asked whether the wages arrived (工资到账核实), and what came; sums in yuan. */
    ArrivalAnswersView: {
      asked: number;
      arrived: number;
      partly: number;
      notArrived: number;
      /** @description Nothing came so far. */
      unanswered: number;
      /** @description No phone number was left. */
      unreachable: number;
      /** @description Until the end of this day the case waits for answers. */
      answerBy: string;
      /** @description What those claim who said that all, or nothing, arrived; what arrived by those who said a part. */
      sums: {
        arrived: string;
        partly: string;
        notArrived: string;
      };
      answers: {
        complaint: string;
        answer: string | null;
        amount: string | null;
        on: string | null;
        /** @description An inspector recorded how it was settled. */
        settled: boolean;
      }[];
    };
    /** @description A review of or a suit against a decision. */
    ChallengeView: {
      id: string;
      decision: string;
      kind: string;
      filedOn: string;
      /** @description Since when execution is suspended by order; null where it went on. */
      stayedOn: string | null;
      outcome: string | null;
      endedOn: string | null;
    };
    LogEntry: {
      step: string;
      at: string;
      by: string;
      role: string;
      reason: string | null;
      data: {
        [key: string]: unknown;
      };
    };
    /** @description The new paper's id, and the case as it stands with it. */
    PaperGiven: {
      id: string;
      case: components['schemas']['CaseView'];
    };
    /** @description The case as it stands with the proposal, and the decision's id. */
    DecisionProposed: {
      decision: string;
      id: string;
      number: string;
      source: string;
      state: string;
      stage: string;
      group: string;
      region: string;
      /** @description How another authority came to be competent, in order (管辖). */
      moved: {
        how: string;
        from: string;
        to: string;
        on: string;
      }[];
      department: string;
      enforcer: string;
      /**
       * @description The sector that decides the department was unknown.
       * @enum {boolean}
       */
      unconfirmed?: true;
      /** @description Who leads or is proposed to; of a proposal by what reason. */
      inspector: null | components['schemas']['OfficerView'];
      /** @description Those assigned; whether each has confirmed to have the case (确认接收). */
      inspectors: {
        id: string;
        name: string;
        /**
         * @description Why that one is proposed to lead.
         * @enum {string}
         */
        because?: 'grid' | 'grid-absent' | 'grid-interest' | 'grid-unstaffed' | 'load';
        acknowledged: boolean;
      }[];
      deadlines: components['schemas']['DeadlineView'][];
      respondent: {
        uscc: string | null;
        name: string | null;
      };
      project: string | null;
      jointlyLiable: components['schemas']['Liable'][];
      alerts: string[];
      complaints: string[];
      amountClaimed: string;
      amountVerified: string | null;
      amountRecovered: string;
      workers: number;
      proposals: {
        step: string;
        workingDays?: number;
        paper?: string;
      }[];
      openedAt: string;
      filedOn: string | null;
      closedOn: string | null;
      outcome: string | null;
      /** @description Why money stayed open when it was closed. */
      openMoney?: string;
      /** @description Whether the money arrived, beside what the banks report. */
      arrival: null | {
        confirmed: string;
        workers: number;
        unreached: number;
      };
      /** @description What those who complained say when they are asked whether the wages arrived; null while nobody was asked. */
      arrivalAnswers: null | components['schemas']['ArrivalAnswersView'];
      /** @description How the debtor behaves, each once. */
      conduct: string[];
      /** @description Something demanded is missing and its day is over: the employer bears the consequence (保障农民工工资支付条例 50). */
      burdenOfProof: boolean;
      /** @description The transfer to the police at work. */
      referral: null | {
        id: string;
        stage: string;
        paidBeforeFilingOn: string | null;
      };
      instalments: {
        dueOn: string;
        amount: string;
      }[];
      /** @description What was asked for out of a deposit or the fund, what was drawn and advanced. */
      moneyRequests: {
        id: string;
        means: string;
        employer: string;
        amount: string;
        state: string;
        answered: null | {
          amount: string;
          why: string | null;
        };
      }[];
      drawdowns: {
        id: string;
        deposit: string;
        amount: string;
        paidOn: string | null;
      }[];
      advances: {
        id: string;
        state: string;
        amount: string;
        recovered: string;
      }[];
      /** @description Reviews of its decisions and suits against them (行政复议、行政诉讼), in order; what came of each. */
      challenges: components['schemas']['ChallengeView'][];
      refersTo: string | null;
      log: components['schemas']['LogEntry'][];
      /** @description What the caller may do now; an assignment is confirmed first. */
      openSteps: (
        | 'acknowledgement'
        | 'approvals'
        | 'arrival-questions'
        | 'arrival-settlements'
        | 'assignment'
        | 'challenge-outcomes'
        | 'challenge-stays'
        | 'challenges'
        | 'closure'
        | 'crime-judgement'
        | 'decision-payments'
        | 'decisions'
        | 'demands'
        | 'enforcement'
        | 'extension'
        | 'filing'
        | 'hearings'
        | 'instalments'
        | 'investigation-records'
        | 'jurisdiction'
        | 'legal-reviews'
        | 'money-requests'
        | 'notices'
        | 'objection-answers'
        | 'on-the-spot-penalties'
        | 'payment-confirmations'
        | 'police-answers'
        | 'police-objections'
        | 'police-receipt'
        | 'rectification-orders'
        | 'referral-handover'
        | 'referrals'
        | 'reminders'
        | 'reopening'
        | 'services'
        | 'statements'
        | 'suspension'
      )[];
    };
    /** @description One page of a list, newest first. */
    CaseViewPage: {
      items: components['schemas']['CaseView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description The new record's id, and the case as it stands with it. */
    RecordTaken: {
      id: string;
      case: components['schemas']['CaseView'];
    };
    /** @description One page of a list, newest first. */
    RecordViewPage: {
      items: components['schemas']['RecordView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    RecordView: {
      id: string;
      kind: string;
      takenAt: string;
      place: string;
      summary: string;
      person: string | null;
      signedOrRefused: string | null;
      amountVerified: string | null;
      workersVerified: number | null;
      conduct: string | null;
      longestOwed: null | {
        months: number;
        amount: string;
      };
      /** @description The demand that was not met, on which the amount rests. */
      unmetDemand: string | null;
      attachments: components['schemas']['InspectionAttachment'][];
      recordedBy: string;
      recordedAt: string;
    };
    /** @description A file that belongs to a record; the file itself lies elsewhere, its hash says that it is the same. */
    InspectionAttachment: {
      name: string;
      sha256: string;
      source: string;
    };
    /** @description The new order's id, and the case as it stands with it. */
    OrderGiven: {
      id: string;
      case: components['schemas']['CaseView'];
    };
    /** @description The new demand's id, and the case as it stands with it. */
    DemandMade: {
      id: string;
      case: components['schemas']['CaseView'];
    };
    DemandView: {
      id: string;
      documents: {
        document: string;
        received: boolean;
      }[];
      dueOn: string;
      demandedAt: string;
      demandedBy: string;
      /** @enum {string} */
      state: 'met' | 'overdue' | 'running';
      /** @description Its day is over and not all came: the employer bears the consequence (保障农民工工资支付条例 50). */
      burdenOfProof: boolean;
      attachments: components['schemas']['InspectionAttachment'][];
    };
    /** @description The new transfer's id, and the case as it stands with it. */
    ReferralProposed: {
      id: string;
      case: components['schemas']['CaseView'];
    };
    ReferralsView: {
      items: components['schemas']['ReferralView'][];
      nextCursor: null;
      /** @description The three tests for a crime (刑法 276-1) as the case stands today, each with what was found or is missing. */
      tests: components['schemas']['CrimeTest'][];
    };
    ReferralView: {
      id: string;
      to: string;
      stage: string;
      report: string;
      evidence: unknown[];
      /** @description Ids of the inspectors who wrote the report. */
      team: string[];
      owed: string;
      workers: number;
      proposedAt: string;
      handedOverAt: string | null;
      /** @description SHA-256 of the list of papers as it was handed over. */
      bundle: string | null;
      receivedOn: string | null;
      filedOn: string | null;
      /** @description All was paid on this day, before the police filed (法释〔2013〕3号 6). */
      paidBeforeFilingOn: string | null;
      judgement: null | {
        judgement: string;
        on: string;
      };
      papers: components['schemas']['PolicePaper'][];
    };
    PolicePaper: {
      /** @enum {string} */
      kind: 'answer' | 'objection' | 'objection-answer' | 'receipt';
      on: string;
      /** @description Who is asked, or what was answered. */
      said: string;
      note: string | null;
      attachments: components['schemas']['InspectionAttachment'][];
    };
    CrimeTest: {
      /** @enum {string} */
      test: 'amount' | 'conduct' | 'ordered';
      met: boolean;
      /** @description What was found, or what is missing. */
      detail: string;
    };
    BundleView: {
      /** @description Of the list itself, without this field. */
      sha256: string;
      case: string;
      referral: string;
      to: string;
      respondent: {
        uscc: string | null;
        name: string | null;
      };
      region: string;
      owed: string;
      workers: number;
      answerable: components['schemas']['Answerable'][];
      papers: components['schemas']['BundledPaper'][];
    };
    /** @description Who is answerable: an organisation by its code, or a person addressed by an order. The only names that the list holds. */
    Answerable: {
      uscc?: string;
      person?: string;
      capacity: string;
    };
    /** @description One paper, service, record or alert of the case. */
    BundledPaper: {
      /** @enum {string} */
      kind:
        | 'alert'
        | 'challenge'
        | 'challenge-outcome'
        | 'challenge-stay'
        | 'decision'
        | 'decision-payment'
        | 'demand'
        | 'evidence'
        | 'hearing'
        | 'legal-review'
        | 'notice'
        | 'order'
        | 'record'
        | 'reminder'
        | 'report'
        | 'service'
        | 'statement';
      id: string;
      /** @description What kind of record, service or rule. */
      what: string;
      on: string;
      /** @description SHA-256 of what is on file, in the canonical form of RFC 8785 (keys sorted, no blanks). */
      sha256: string;
      files: components['schemas']['BundledFile'][];
    };
    /** @description A file that lies elsewhere, known by its hash. */
    BundledFile: {
      name: string;
      sha256: string;
      source: string;
    };
    /** @description One page of a list, newest first. */
    BundleViewingViewPage: {
      items: components['schemas']['BundleViewingView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    BundleViewingView: {
      id: string;
      form: string;
      sha256: string;
      by: string;
      role: string;
      at: string;
    };
    /** @description An inspector as colleagues see one. */
    InspectorView: {
      id: string;
      subject: string;
      name: string;
      region: string;
      department: string;
      grid: string | null;
      absentFrom: string | null;
      absentTo: string | null;
      /**
       * @description Whether mail can reach the inspector; never the address. `refused`: a server refused it for good.
       * @enum {string}
       */
      email: 'none' | 'refused' | 'set';
      /** @description Employers in which an interest was declared (回避); never why. */
      interests: string[];
    };
    /** @description One page of a list, newest first. */
    InspectorViewPage: {
      items: components['schemas']['InspectorView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    RealNameForm: {
      /**
       * @description `Project.Add`, `ProjectSubContractor.Add`, `Team.Add`, `ProjectWorker.Add`, `WorkerEntryExit.Add`, `WorkerContract.Add`, `WorkerAttendance.Add`, `Payroll.Add`, `AsyncHandleResult.Query`.
       * @example WorkerAttendance.Add
       */
      method: string;
      /** @example 1.0 */
      version: string;
      /** @description The sender's; one for each general contractor. */
      appid: string;
      /** @example json */
      format: string;
      /**
       * @description yyyyMMddHHmmss, Asia/Shanghai; at most five minutes off.
       * @example 20260305100000
       */
      timestamp: string;
      /** @description 8 to 64 visible characters, never twice. */
      nonce: string;
      /** @description SHA-256, hexadecimal: all fields but this as `name=value`, sorted by name, joined with `&`, then `&appsecret=…`, the whole in lower case. */
      sign: string;
      /** @description JSON; identity and card numbers in it encrypted with the appsecret (AES-256-CBC, Base64). */
      data: string;
    };
    /** @description What a platform is answered at once, and asks for later. */
    MessageAnswer: {
      /** @description 0: taken; others are refusals of the standard. */
      code: string;
      message: string;
      data?: {
        /** @description Serial number (流水号), to be asked with `AsyncHandleResult.Query`. */
        requestSerialCode: string;
        method?: string;
        receivedAt?: string;
        /** @description Whether every row has been answered. */
        finished?: boolean;
        rows?: components['schemas']['RowView'][];
      };
    };
    /** @description What became of a row of a message. */
    RowView: {
      /** @description `workerList.3`; empty for the message itself where it has no list. */
      row: string;
      /**
       * @description handling: under way; kept: noted, nothing is filed of it; filed; waiting: `message` says for what, it goes on by itself; refused: `message` says why, to be sent anew.
       * @enum {string}
       */
      state: 'filed' | 'handling' | 'kept' | 'refused' | 'waiting';
      /** @description Id of what was filed. */
      id?: string;
      /** @description The field that is meant. */
      path?: string;
      message?: string;
    };
    /** @description The monthly bulletin (月度通报) of a region: what was raised, resolved and stood open, by county. */
    BulletinView: {
      region: string;
      month: string;
      alerts: {
        region: string;
        raised: number;
        resolved: number;
        rule: string;
        open: number;
        severity: string;
        openWorkers: number;
        regionName: string;
        openAmount: string;
      }[];
      cases: {
        region: string;
        open: number;
        department: string;
        filed: number;
        closed: number;
        opened: number;
        regionName: string;
        recovered: string;
      }[];
    };
    /** @description What the system saw against each promise of a letter, as of a day. */
    LetterAssessmentView: {
      letter: string;
      year: number;
      kind: string;
      obligor: {
        region?: string;
        uscc?: string;
      };
      obligee: {
        region: string;
      };
      /** @description Counted from the year's first day to this one. */
      asOf: string;
      /** @description Whether the year is over: only then is a promise met. */
      final: boolean;
      /** @enum {string} */
      outcome: 'incomplete' | 'met' | 'missed' | 'open';
      targets: components['schemas']['Assessed'][];
      /** @description Arrears open on that day and collective incidents of the year, by sum; fifty at most. */
      breaches: components['schemas']['BreachView'][];
    };
    Assessed: {
      /** @description Per cent with two digits, or a count; null where nothing was seen. */
      actual: string | null;
      seen: null | components['schemas']['Seen'];
      /** @enum {string} */
      outcome: 'met' | 'missed' | 'open' | 'unknown';
      /** @description Why it is unknown. */
      why: string | null;
      measure: string;
      value: string;
      /** @enum {string} */
      promise: 'at-least' | 'at-most';
    };
    /** @description What the system saw of one measure: so many out of so many; `of` is missing where the measure is a count. */
    Seen: {
      count: number;
      of?: number;
    };
    BreachView: {
      amount: string | null;
      region: string;
      rule: string;
      /** Format: date */
      raisedOn: string;
      alert: string;
      debtor: string | null;
    };
    AlertAttachmentInput: {
      name: string;
      sha256: string;
    };
    AnswerAlertInput: {
      text: string;
      attachments?: components['schemas']['AlertAttachmentInput'][];
    };
    ExplainAlertInput: {
      text: string;
    };
    DismissAlertInput: {
      reason: string;
    };
    DecidePolicyChangeInput: {
      reason?: string;
      /** @enum {string} */
      decision: 'approve' | 'refuse';
    };
    ProposePolicyChangeInput: {
      /** @example 371302 */
      region: string;
      /** @example 2400.00 */
      value: string | number;
      /** Format: date */
      validFrom: string;
      /**
       * Format: date
       * @description Last day; left out, until the next row of the same key and region.
       */
      validTo?: string;
      /** @description The article, or the paper that sets the value. */
      basis: string;
      /** @description Number or address of the document. */
      source?: string;
      note?: string;
      /** @description Why it reaches back to days that are over; asked for where it does, and only there. */
      backdating?: string;
      /** @description Whether the value was checked against its source. */
      verified: boolean;
    };
    AssumedRowInput: {
      /** @description The parameter: one of `GET /policies`. */
      key: string;
      /** @example 371302 */
      region: string;
      /** @example 2400.00 */
      value: string | number;
      /**
       * Format: date
       * @description First day; left out, that of the history.
       */
      validFrom?: string;
      /**
       * Format: date
       * @description Last day; left out, until the next row of the same key and region.
       */
      validTo?: string;
    };
    AskWhatIfInput: {
      /**
       * Format: date
       * @description First day of the history: alerts that stood on it or came after are compared.
       */
      from: string;
      /**
       * Format: date
       * @description Its last day; left out, yesterday.
       */
      to?: string;
      /** @description Parameters taken to be so. */
      changes?: components['schemas']['AssumedRowInput'][];
      /** @description Changes that were proposed (`GET /policies/changes`). One whose first day lies after the history is laid over all of it. */
      proposals?: string[];
      /** @description All rules are replayed; left out, those that read what is changed. */
      everything?: boolean;
    };
    AbsenceInput: {
      kind: string;
      /** @example 21.75 */
      days: number;
    };
    OvertimeHoursInput: {
      /** @example 21.75 */
      workday?: number;
      /** @example 21.75 */
      restday?: number;
      /** @example 21.75 */
      holiday?: number;
    };
    DeductionInput: {
      kind: string;
      /** @example 5200.00 */
      amount: string;
    };
    PayrollLineInput: {
      idNumber: string;
      post: string;
      /** @example 5200.00 */
      gross: string;
      /** @example 5200.00 */
      net: string;
      /** @example 21.75 */
      daysWorked?: number;
      /** @example 21.75 */
      normalHours?: number;
      /** @example 5200.00 */
      overtimePay?: string;
      /** @example 5200.00 */
      allowances?: string;
      /** @example 2026-01 */
      backPayFor?: string;
      /** @enum {string} */
      kind: 'direct' | 'dispatched';
      absences?: components['schemas']['AbsenceInput'][];
      overtimeHours?: components['schemas']['OvertimeHoursInput'];
      deductions?: components['schemas']['DeductionInput'][];
    };
    PreviewPayrollInput: {
      /** @example 91371302MA3TEKT04U */
      employer: string;
      /** @example 2026-01 */
      period: string;
      /** Format: date */
      payday: string;
      /** Format: uuid */
      project?: string;
      lines: components['schemas']['PayrollLineInput'][];
    };
    /** @description One page of a list, newest first. */
    AlertViewPage: {
      items: components['schemas']['AlertView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description An alert as callers see it. */
    AlertView: {
      id: string;
      rule: string;
      revision: number;
      title: components['schemas']['Words'];
      state: string;
      severity: string;
      subject: {
        employer: string;
        project: string | null;
        period: string | null;
        /** @description The county whose government, or an enterprise with it, is to act; null where the subject is no county's. */
        region: string | null;
        /** @description The post (岗位), where one is the subject. */
        post: string | null;
        /** @description The employment it is about; null where it is about something else. */
        employment: string | null;
        /** @description The contract it is about. */
        contract: string | null;
        /** @description The order to rectify (限期改正指令书) it is about. */
        order: string | null;
        /** @description The complaint whose clocks it is about. */
        complaint: string | null;
        /** @description The case whose clocks it is about. */
        case: string | null;
      };
      /** @description Unified social credit code; empty where a government, or an authority's own file, is the subject. */
      employer: string;
      project: string | null;
      period: string | null;
      region: string;
      department: string;
      /** @description Yuan; null where no sum can be known. */
      amount: string | null;
      workers: number;
      estimated: boolean;
      unconfirmed: boolean;
      legalBasis: components['schemas']['Law'][];
      jointlyLiable: {
        uscc: string;
        kind: string;
        article: string;
        cap: string | null;
        because: string;
      }[];
      case: string | null;
      raisedOn: string;
      raisedAt: string;
      changedAt: string;
      dueOn: string | null;
      resolution: null | {
        cause: string;
        at: string;
      };
    };
    Words: {
      zh: string;
      en: string;
    };
    /** @description An article of law. */
    Law: {
      law: string;
      article: string;
    };
    /** @description One alert with what it rests on. */
    AlertDetailView: {
      evidence: components['schemas']['Evidence'][];
      parameters: components['schemas']['UsedParameter'][];
      explanation: components['schemas']['Words'];
      nextSteps: components['schemas']['Words'];
      /** @description What people said of it, in their order: all for offices, its own answers for the employer. */
      words: components['schemas']['AlertWordView'][];
      /** @description What the caller may do with it now. */
      openSteps: ('answers' | 'dismissal' | 'explanations' | 'reinstatement')[];
      id: string;
      rule: string;
      revision: number;
      title: components['schemas']['Words'];
      state: string;
      severity: string;
      subject: {
        employer: string;
        project: string | null;
        period: string | null;
        /** @description The county whose government, or an enterprise with it, is to act; null where the subject is no county's. */
        region: string | null;
        /** @description The post (岗位), where one is the subject. */
        post: string | null;
        /** @description The employment it is about; null where it is about something else. */
        employment: string | null;
        /** @description The contract it is about. */
        contract: string | null;
        /** @description The order to rectify (限期改正指令书) it is about. */
        order: string | null;
        /** @description The complaint whose clocks it is about. */
        complaint: string | null;
        /** @description The case whose clocks it is about. */
        case: string | null;
      };
      /** @description Unified social credit code; empty where a government, or an authority's own file, is the subject. */
      employer: string;
      project: string | null;
      period: string | null;
      region: string;
      department: string;
      /** @description Yuan; null where no sum can be known. */
      amount: string | null;
      workers: number;
      estimated: boolean;
      unconfirmed: boolean;
      legalBasis: components['schemas']['Law'][];
      jointlyLiable: {
        uscc: string;
        kind: string;
        article: string;
        cap: string | null;
        because: string;
      }[];
      case: string | null;
      raisedOn: string;
      raisedAt: string;
      changedAt: string;
      dueOn: string | null;
      resolution: null | {
        cause: string;
        at: string;
      };
    };
    /** @description One piece of evidence: what it says, and the events it came from. Never a name or a number of a person. */
    Evidence: {
      kind: string;
      events: string[];
    } & {
      [key: string]: null | string | number | boolean | string[];
    };
    /** @description A parameter as it was when it was used. */
    UsedParameter: {
      key: string;
      value: string;
      unit: string;
      region: string;
      /** Format: date */
      validFrom: string;
      basis: string;
      verified: boolean;
    };
    /** @description An answer of the employer, or an inspector's explanation. */
    AlertWordView: {
      id: string;
      kind: string;
      text: string;
      attachments: components['schemas']['RulesAttachment'][];
      /** @description The unit that answers; null for an office. */
      employer: string | null;
      by: string;
      at: string;
    };
    /** @description A paper beside an answer: its name and the SHA-256 of its bytes. */
    RulesAttachment: {
      name: string;
      sha256: string;
    };
    /** @description The trail of an alert, oldest first, and what it said at its end; null if it had not been raised yet. */
    AlertLogView: {
      items: components['schemas']['AlertStepView'][];
      nextCursor: null;
      said: null | components['schemas']['AlertDetailView'];
    };
    /** @description One step of an alert's trail. */
    AlertStepView: {
      change: string;
      at: string;
      by: string;
      reason: string | null;
      state: string;
      severity: string;
      /** @description Yuan; null where no sum can be known. */
      amount: string | null;
      workers: number;
    };
    /** @description A rule as the rule book shows it. */
    RuleView: {
      /** @description Whether it is asked in the region on the day. */
      inForce: boolean;
      /** @description The row that says so (规则启停). */
      switch: components['schemas']['RuleParameterView'];
      values: components['schemas']['RuleParameterView'][];
      example: null | components['schemas']['RuleExampleView'];
      basis: components['schemas']['Law'][];
      revision: number;
      /** @enum {string} */
      group: 'contracts' | 'dispatch' | 'incident' | 'insurance' | 'none' | 'safeguards' | 'wages';
      severity: components['schemas']['Words'];
      id: string;
      /** @enum {string} */
      subject:
        | 'advance'
        | 'agency'
        | 'bargaining'
        | 'complaints'
        | 'contract'
        | 'deposit'
        | 'dispatch-post'
        | 'employer-period'
        | 'employment'
        | 'file'
        | 'headcount'
        | 'held-cards'
        | 'incident'
        | 'insurance'
        | 'letter'
        | 'order'
        | 'pay-pattern'
        | 'post'
        | 'refusal'
        | 'site'
        | 'staff'
        | 'wage-period'
        | 'wage-systems';
      /** @description Parameters it uses, by key. */
      parameters: string[];
      title: components['schemas']['Words'];
      /** @description Whom it is told, beside inspectors. */
      audience: ('bank' | 'employer')[];
      /** @description Outside construction, where the subject has no project: other articles, other readers. */
      outsideConstruction?: {
        basis: components['schemas']['Law'][];
        audience: ('bank' | 'employer')[];
      };
      remedy: components['schemas']['Words'];
    };
    /** @description A parameter as it holds in the region on the day; null values where none holds there. */
    RuleParameterView: {
      key: string;
      value: null | string | number;
      unit: string | null;
      /** @description The division whose row it is. */
      region: string | null;
      validFrom: string | null;
      basis: string | null;
      source: string | null;
      verified: boolean | null;
    };
    /** @description What the rule says of made-up facts: no employer and no person of the register. */
    RuleExampleView: {
      severity: string;
      /** @description Yuan; null where no sum can be known. */
      amount: string | null;
      workers: number;
      since: string;
      explanation: components['schemas']['Words'];
      nextSteps: components['schemas']['Words'];
      evidence: {
        [key: string]: null | string | number | boolean | string[];
      }[];
    };
    /** @description One page of a list, newest first. */
    PolicyViewPage: {
      items: components['schemas']['PolicyView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description One row of the parameters. */
    PolicyView: {
      key: string;
      region: string;
      validFrom: string;
      /** @description Last day; null while no later row of the key and region is known. */
      validTo: string | null;
      value: string | number;
      unit: string;
      basis: string;
      source: string | null;
      /** @description False: from memory or a choice of this product, to be confirmed by a person. */
      verified: boolean;
      note: string | null;
      /** @description The approved change that brought it; null for what was shipped. */
      change: string | null;
    };
    /** @description One page of a list, newest first. */
    PolicyChangeViewPage: {
      items: components['schemas']['PolicyChangeView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    PolicyChangeView: {
      id: string;
      key: string;
      region: string;
      value: string | number;
      unit: string;
      validFrom: string;
      validTo: string | null;
      basis: string;
      source: string | null;
      verified: boolean;
      note: string | null;
      /** @description Why it reaches back to days that were over when it was proposed. */
      backdating: string | null;
      /** @description What holds, or held when it was decided, on its first day without it; null where nothing does. */
      previous: null | components['schemas']['Previous'];
      /** @enum {string} */
      state: 'approved' | 'proposed' | 'refused';
      /** @description The client that proposed it. */
      proposedBy: string;
      proposedAt: string;
      decidedBy: string | null;
      decidedAt: string | null;
      reason: string | null;
      openSteps: string[];
    };
    /** @description What held where and when a change takes effect, before it. */
    Previous: {
      value: string;
      /** @description The division whose row it is: the changed one, or one above it. */
      region: string;
      /** Format: date */
      validFrom: string;
      basis: string;
      verified: boolean;
    };
    /** @description A what-if (试算), and how far it has come. */
    WhatIfView: {
      id: string;
      /** @enum {string} */
      state: 'cancelled' | 'done' | 'failed' | 'queued' | 'running';
      changes: components['schemas']['AssumedRowView'][];
      /** @description The history: alerts that stood on its first day or came up to its last. */
      from: string;
      to: string;
      everything: boolean;
      /** @description The rules that are replayed. */
      rules: string[];
      /** @description The client that asked. */
      askedBy: string;
      askedAt: string;
      startedAt: string | null;
      endedAt: string | null;
      progress: {
        /** @description Subjects to be replayed; null until they are listed. */
        subjects: number | null;
        judged: number;
      };
      /** @description Why it was given up. */
      failure: string | null;
      openSteps: string[];
    };
    AssumedRowView: {
      key: string;
      region: string;
      value: string | number;
      unit: string;
      validFrom: string;
      validTo: string | null;
      /** @description The change it was taken from; null where it was given. */
      proposal: string | null;
      /** @description The proposal's own first day, where that lies after the history and the value was laid over all of it. */
      laidBackFrom: string | null;
    };
    /** @description One page of a list, newest first. */
    WhatIfViewPage: {
      items: components['schemas']['WhatIfView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description With what it has found so far, where the caller may look. */
    WhatIfResultView: {
      totals: components['schemas']['WhatIfCountView'];
      byRule: components['schemas']['WhatIfRuleCountView'][];
      /** @description By county. */
      byRegion: components['schemas']['WhatIfRegionCountView'][];
      byRuleAndRegion: components['schemas']['WhatIfPlaceCountView'][];
      id: string;
      /** @enum {string} */
      state: 'cancelled' | 'done' | 'failed' | 'queued' | 'running';
      changes: components['schemas']['AssumedRowView'][];
      /** @description The history: alerts that stood on its first day or came up to its last. */
      from: string;
      to: string;
      everything: boolean;
      /** @description The rules that are replayed. */
      rules: string[];
      /** @description The client that asked. */
      askedBy: string;
      askedAt: string;
      startedAt: string | null;
      endedAt: string | null;
      progress: {
        /** @description Subjects to be replayed; null until they are listed. */
        subjects: number | null;
        judged: number;
      };
      /** @description Why it was given up. */
      failure: string | null;
      openSteps: string[];
    };
    WhatIfCountView: {
      /** @description By the parameters in force. */
      before: components['schemas']['TallyView'];
      /** @description By the assumed ones. */
      after: components['schemas']['TallyView'];
      same: number;
      gained: components['schemas']['TallyView'];
      lost: components['schemas']['TallyView'];
      changed: components['schemas']['TallyView'];
    };
    TallyView: {
      alerts: number;
      /** @description Yuan. Of changed alerts by how much they say more; less with a minus. */
      amount: string;
      workers: number;
    };
    WhatIfRuleCountView: {
      rule: string;
      /** @description By the parameters in force. */
      before: components['schemas']['TallyView'];
      /** @description By the assumed ones. */
      after: components['schemas']['TallyView'];
      same: number;
      gained: components['schemas']['TallyView'];
      lost: components['schemas']['TallyView'];
      changed: components['schemas']['TallyView'];
    };
    WhatIfRegionCountView: {
      region: string;
      /** @description By the parameters in force. */
      before: components['schemas']['TallyView'];
      /** @description By the assumed ones. */
      after: components['schemas']['TallyView'];
      same: number;
      gained: components['schemas']['TallyView'];
      lost: components['schemas']['TallyView'];
      changed: components['schemas']['TallyView'];
    };
    WhatIfPlaceCountView: {
      rule: string;
      region: string;
      /** @description By the parameters in force. */
      before: components['schemas']['TallyView'];
      /** @description By the assumed ones. */
      after: components['schemas']['TallyView'];
      same: number;
      gained: components['schemas']['TallyView'];
      lost: components['schemas']['TallyView'];
      changed: components['schemas']['TallyView'];
    };
    /** @description One page of a list, newest first. */
    WhatIfDifferenceViewPage: {
      items: components['schemas']['WhatIfDifferenceView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    WhatIfDifferenceView: {
      /** @description The id that the alert has, or would have. */
      alert: string;
      /** @enum {string} */
      change: 'changed' | 'gained' | 'lost';
      rule: string;
      subject: string;
      /** @description Unified social credit code; empty where a government is the subject. */
      employer: string;
      project: string | null;
      period: string | null;
      region: string;
      /** @description By the parameters in force; null of what is gained. */
      before: null | components['schemas']['WhatIfAlertView'];
      /** @description By the assumed ones; null of what is lost. */
      after: null | components['schemas']['WhatIfAlertView'];
      /** @description In what they differ, where both stand; `log`: in what it said at the end of some day. */
      fields: string[];
      /** @description How the live alert stands now: open, resolved, dismissed; null where there is none. */
      live: string | null;
    };
    /** @description What an alert would have come to by the end of the history. */
    WhatIfAlertView: {
      state: string;
      severity: string;
      /** @description The gravest it was. */
      peak: string;
      /** @description Yuan; null where no sum can be known. */
      amount: string | null;
      workers: number;
      /** @description The first day on which the law was broken. */
      raisedOn: string;
      /** @description The day on which it was raised. */
      foundOn: string;
      resolution: null | {
        cause: string;
        on: string;
      };
    };
    /** @description What the catalogue would say of a payroll once its payday is over; nothing of it is stored. */
    PayrollPreviewView: {
      employer: string;
      project: string | null;
      period: string;
      payday: string;
      lineCount: number;
      /** @description Lines that would alert. */
      lines: components['schemas']['PreviewedLineView'][];
      findings: components['schemas']['PreviewedFindingView'][];
      notices: components['schemas']['PreviewNoticeView'][];
      /** @description The rules that judged. */
      asked: {
        rule: string;
        revision: number;
        title: components['schemas']['Words'];
      }[];
      /** @description The rules that could not, and why. */
      notAsked: {
        rule: string;
        title: components['schemas']['Words'];
        why: components['schemas']['Words'];
      }[];
    };
    PreviewedLineView: {
      /** @description Place in the body, from 1. */
      line: number;
      workerId: string;
      alerts: components['schemas']['PreviewedAlertView'][];
    };
    /** @description What a rule would say of one line. */
    PreviewedAlertView: {
      rule: string;
      title: components['schemas']['Words'];
      /** @enum {string} */
      severity: 'critical' | 'orange' | 'red' | 'yellow';
      legalBasis: components['schemas']['Law'][];
      /** @description Yuan; null where no sum can be known. */
      amount: string | null;
      text: components['schemas']['Words'];
      /** @description What it rests on: sums in yuan, by name. */
      evidence: components['schemas']['Evidence'][];
    };
    /** @description One rule over the whole payroll. */
    PreviewedFindingView: {
      rule: string;
      title: components['schemas']['Words'];
      /** @enum {string} */
      severity: 'critical' | 'orange' | 'red' | 'yellow';
      legalBasis: components['schemas']['Law'][];
      amount: string | null;
      workers: number;
      text: components['schemas']['Words'];
      nextSteps: components['schemas']['Words'];
      lines: number[];
    };
    /** @description A payday that the law or the contracts set earlier than the payroll names it. */
    PreviewNoticeView: {
      /** @enum {string} */
      kind: 'agreed-payday-governs';
      /** @description The effective payday by which these workers' wages are judged. */
      payday: string;
      workers: number;
      text: components['schemas']['Words'];
    };
    IssueCardInput: {
      bank: string;
      cardNumber: string;
      /**
       * @description The firm that the worker works for; a general contractor's platform must name it, and the site. An employer's own if left out.
       * @example 91371302MA3TEKT04U
       */
      employer?: string;
      worker: components['schemas']['WorkerInput'];
      /** Format: uuid */
      project?: string;
    };
    DraftPayrollInput: {
      /** @example 91371302MA3TEKT04U */
      employer: string;
      /** @example 2026-01 */
      period: string;
      /** Format: date */
      payday: string;
      /** Format: uuid */
      project?: string;
      lines?: components['schemas']['PayrollLineInput'][];
    };
    PayrollLinesInput: {
      lines: components['schemas']['PayrollLineInput'][];
    };
    CorrectPayrollInput: {
      /** @description Why; for the employer, the worker and the inspectorate. */
      reason: string;
      /** @description Each whole, as it should read: one of a worker on the payroll takes the place of that line, any other is added. */
      lines: components['schemas']['PayrollLineInput'][];
    };
    CorrectionConfirmationInput: {
      note?: string;
      /** @description The worker whose line is meant; a worker means its own without it. */
      idNumber?: string;
      accepted: boolean;
    };
    AttendanceLineInput: {
      idNumber: string;
      /** Format: date */
      date: string;
      /**
       * @description Hours worked that day; left out where only presence is known. 0 takes a day back that was reported by mistake.
       * @example 8.5
       */
      hours?: number;
    };
    RecordAttendanceInput: {
      /**
       * @description Whose people they are; left out: the caller's own. A general contractor's platform must name the firm.
       * @example 91371302MA3TEKT04U
       */
      employer?: string;
      /** Format: uuid */
      project: string;
      lines: components['schemas']['AttendanceLineInput'][];
    };
    PlaceInput: {
      column?: number;
      head?: string;
      at?: number;
      length?: number;
    };
    MappedFieldsInput: {
      card?: components['schemas']['PlaceInput'];
      idNumber?: components['schemas']['PlaceInput'];
      amount: components['schemas']['PlaceInput'];
      status: components['schemas']['PlaceInput'];
      paidOn?: components['schemas']['PlaceInput'];
    };
    MarkInput: {
      is: string;
      place: components['schemas']['PlaceInput'];
    };
    TotalInput: {
      is: string;
      place: components['schemas']['PlaceInput'];
      count: components['schemas']['PlaceInput'];
      amount: components['schemas']['PlaceInput'];
    };
    StatusCodeInput: {
      code: string;
      /** @enum {string} */
      status: 'paid' | 'failed' | 'returned';
    };
    MappingInput: {
      headRows: number;
      /** @enum {string} */
      layout: 'fixed' | 'csv';
      /** @enum {string} */
      charset: 'gb18030' | 'utf-8';
      /** @enum {string} */
      delimiter?: ',' | ';' | '|' | 'tab';
      fields: components['schemas']['MappedFieldsInput'];
      reference: components['schemas']['PlaceInput'][];
      detail?: components['schemas']['MarkInput'];
      total?: components['schemas']['TotalInput'];
      /** @enum {string} */
      amountUnit: 'yuan' | 'fen';
      /** @enum {string} */
      dateFormat?: 'YYYYMMDD' | 'YYYY-MM-DD' | 'YYYY/MM/DD';
      statuses: components['schemas']['StatusCodeInput'][];
      /** @enum {string} */
      channel: 'card' | 'transfer';
    };
    PutReturnMappingInput: {
      title: string;
      /** @description Why it is put or changed; it stands in the trail. */
      reason: string;
      mapping: components['schemas']['MappingInput'];
    };
    PaymentLineInput: {
      idNumber: string;
      /** @example 5200.00 */
      amount: string;
      reference: string;
      /** @enum {string} */
      status?: 'paid' | 'failed' | 'returned';
    };
    CashSheetInput: {
      /** Format: date */
      signedOn: string;
      pages?: number;
      /** @description SHA-256 of the scan, hex. */
      sha256: string;
    };
    ReportPaymentInput: {
      /** @example 91371302MA3TEKT04U */
      employer: string;
      /** Format: date */
      paidOn: string;
      /** @example 2026-01 */
      period?: string;
      /** @enum {string} */
      channel: 'card' | 'transfer' | 'cash';
      lines: components['schemas']['PaymentLineInput'][];
      /** Format: uuid */
      payroll?: string;
      /** Format: uuid */
      project?: string;
      /** @description Cash: the signed sheet that it was handed out by. */
      sheet?: components['schemas']['CashSheetInput'];
    };
    ConfirmedLineInput: {
      idNumber: string;
    };
    ConfirmationInput: {
      note?: string;
      /** @description The worker whose line is meant; a worker means its own without it. */
      idNumber?: string;
      accepted: boolean;
      /** @description An inspector: the workers whose lines are meant. */
      lines?: components['schemas']['ConfirmedLineInput'][];
    };
    FileDepositInput: {
      /**
       * @description The general contractor (施工总承包单位).
       * @example 91371302MA3TEKT04U
       */
      employer: string;
      /** @example 5200.00 */
      amount: string;
      /**
       * Format: date
       * @description A guarantee's last day.
       */
      validUntil?: string;
      /**
       * Format: date
       * @description A guarantee's first day; the day it was provided if left out.
       */
      validFrom?: string;
      /** @description The guarantee's number (保函编号). */
      number?: string;
      /**
       * @description Region of the labour authority that the guarantee is in favour of.
       * @example 371302
       */
      beneficiary?: string;
      bank?: string;
      /**
       * Format: date
       * @description The day it was provided; today if left out.
       */
      on?: string;
      /** @enum {string} */
      form: 'cash' | 'guarantee';
      /**
       * Format: uuid
       * @description Left out: for all its projects in the region.
       */
      project?: string;
    };
    DrawDownInput: {
      /** @example 5200.00 */
      amount: string;
      /**
       * Format: date
       * @description The day of the payment notice (支付通知书); today if left out.
       */
      on?: string;
      /**
       * Format: uuid
       * @description The case in which payment was ordered.
       */
      case?: string;
    };
    DrawdownReceiptInput: {
      /**
       * Format: date
       * @description Value date of the bank's payment.
       */
      on: string;
      reference?: string;
    };
    TopUpInput: {
      /** @example 5200.00 */
      amount: string;
      /**
       * Format: date
       * @description The day the money or the new guarantee came; today if left out.
       */
      on?: string;
      /**
       * Format: date
       * @description A new guarantee's last day.
       */
      validUntil?: string;
    };
    ExtendGuaranteeInput: {
      /** Format: date */
      validUntil: string;
    };
    StateRecordInput: {
      /** @example 91371302MA3TEKT04U */
      employer: string;
      /**
       * @description The area in which it was found; the caller's own or below it.
       * @example 371302
       */
      region: string;
      /**
       * Format: date
       * @description The day of the arrears, since when there were none, when the systems were found in place, the listing's first day.
       */
      on: string;
      /**
       * Format: date
       * @description A listing's last day.
       */
      until?: string;
      /** @description The paper that says so: an authority and its number. */
      source: string;
      /** @enum {string} */
      kind: 'arrears' | 'clean-since' | 'systems-in-place' | 'listed';
    };
    OpenAccountInput: {
      bank: string;
      /**
       * @description Never sent back.
       * @example 91130000000012345678
       */
      accountNumber: string;
      /** Format: date */
      openedOn: string;
      /**
       * @description The general contractor, where a bank reports an account of a project that the register has not told of.
       * @example 91371302MA3TEKT04U
       */
      employer?: string;
      /** Format: uuid */
      project: string;
    };
    InflowInput: {
      /** @example 5200.00 */
      amount: string;
      /**
       * Format: date
       * @description Value date.
       */
      on: string;
    };
    PayoutInput: {
      /** @example 5200.00 */
      amount: string;
      /**
       * Format: date
       * @description Value date.
       */
      on: string;
    };
    ClosingPaperInput: {
      /**
       * Format: date
       * @description The day of the paper.
       */
      on: string;
      number?: string;
      /** @enum {string} */
      kind: 'completion' | 'notice' | 'settlement';
      /** @description SHA-256 of the scan, hexadecimal; the scan stays with whoever names the paper. */
      sha256: string;
    };
    RequestClosingInput: {
      /**
       * Format: date
       * @description The day on which the works were completed (完工).
       */
      completedOn: string;
      /**
       * Format: date
       * @description The first day of the public notice (公示), not before the completion.
       */
      noticeFrom: string;
      /** @description Proof of completion and of the notice, and others. */
      papers: components['schemas']['ClosingPaperInput'][];
    };
    DecideClosingInput: {
      reason?: string;
      /** @enum {string} */
      decision: 'approve' | 'refuse';
    };
    PayInInput: {
      /** @example 5200.00 */
      amount: string;
      /** Format: date */
      on: string;
      /** Format: uuid */
      project: string;
    };
    WithdrawInput: {
      /** @example 5200.00 */
      amount: string;
      /** Format: date */
      on: string;
    };
    AppropriationInput: {
      /** @example 5200.00 */
      amount: string;
      /** Format: date */
      on: string;
    };
    AdvanceLineInput: {
      idNumber: string;
      /**
       * @description What the fund is to advance.
       * @example 5200.00
       */
      amount: string;
      /**
       * @description The month whose wages are owed.
       * @example 2026-01
       */
      period: string;
      /**
       * @description What is owed for the month, where no payroll on file says so.
       * @example 5200.00
       */
      owed?: string;
    };
    AdvancePaperInput: {
      /**
       * Format: date
       * @description The day of the paper.
       */
      on: string;
      number?: string;
      /** @description Who gave the opinion; asked for where it is one. */
      authority?: string;
      /** @enum {string} */
      kind: 'employer-agreement' | 'authority-opinion';
      /** @description SHA-256 of the scan, hexadecimal; the scan stays with whoever names the paper. */
      sha256: string;
    };
    ApplyForAdvanceInput: {
      /**
       * @description Who owes the wages, where payrolls on file name nobody or several.
       * @example 91371302MA3TEKT04U
       */
      employer?: string;
      /** Format: uuid */
      case: string;
      lines: components['schemas']['AdvanceLineInput'][];
      /** Format: uuid */
      project?: string;
      /** @description Asked for where the region's policy (`fund.paper-required`) says so. */
      paper?: components['schemas']['AdvancePaperInput'];
    };
    SignAdvanceInput: {
      reason?: string;
      /** @enum {string} */
      decision: 'approve' | 'refuse';
    };
    RecoveryInput: {
      /** @example 5200.00 */
      amount: string;
      /** Format: date */
      on: string;
    };
    WriteOffPaperInput: {
      /**
       * Format: date
       * @description The day of the paper.
       */
      on: string;
      number?: string;
      /** @enum {string} */
      kind: 'bankruptcy-closed' | 'deregistered' | 'enforcement-ended' | 'other';
      /** @description SHA-256 of the scan, hexadecimal; the scan stays with whoever names the paper. */
      sha256: string;
    };
    ProposeWriteOffInput: {
      /**
       * @description All that the fund claims, if left out.
       * @example 5200.00
       */
      amount?: string;
      reason: string;
      paper: components['schemas']['WriteOffPaperInput'];
    };
    DecideWriteOffInput: {
      reason?: string;
      /** @enum {string} */
      decision: 'approve' | 'refuse';
    };
    /** @description A wage card as callers see it: nothing of its number, nothing of its holder but the opaque id. */
    CardView: {
      id: string;
      workerId: string;
      bank: string;
      /** @enum {string} */
      state: 'live' | 'replaced';
      issuedAt: string;
      replacedAt: string | null;
      warnings: {
        path: string;
        message: string;
      }[];
    };
    /** @description One page of a list, newest first. */
    CardViewPage: {
      items: components['schemas']['CardView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A batch of payrolls as callers see it; its counts move while it runs. */
    PayrollBatchView: {
      /** @description Payrolls submitted. */
      payrolls: number;
      id: string;
      /** @enum {string} */
      state: 'done' | 'failed' | 'received' | 'receiving' | 'running';
      mediaType: string;
      /** @description Rows that hold something; the head of a table is none. */
      rows: number;
      /** @description Rows that are on file now. */
      accepted: number;
      /** @description Rows that say what is on file already: they change nothing. */
      unchanged: number;
      rejected: number;
      /** @description Why the file as a whole could not be taken. */
      failure: string | null;
      receivedAt: string;
      finishedAt: string | null;
    };
    /** @description One page of a list, newest first. */
    PayrollBatchViewPage: {
      items: components['schemas']['PayrollBatchView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description With what is wrong, row by row: the first 1000, all of them in the CSV beside. */
    PayrollBatchWithErrorsView: {
      errors: components['schemas']['BatchErrorView'][];
      /** @description Payrolls submitted. */
      payrolls: number;
      id: string;
      /** @enum {string} */
      state: 'done' | 'failed' | 'received' | 'receiving' | 'running';
      mediaType: string;
      /** @description Rows that hold something; the head of a table is none. */
      rows: number;
      /** @description Rows that are on file now. */
      accepted: number;
      /** @description Rows that say what is on file already: they change nothing. */
      unchanged: number;
      rejected: number;
      /** @description Why the file as a whole could not be taken. */
      failure: string | null;
      receivedAt: string;
      finishedAt: string | null;
    };
    /** @description A payroll as callers see it. */
    PayrollView: {
      id: string;
      employer: string;
      project: string | null;
      period: string;
      payday: string;
      /** @enum {string} */
      state: 'draft' | 'submitted' | 'submitting';
      lines: number;
      gross: string;
      net: string;
      createdAt: string;
      submittedAt: string | null;
    };
    /** @description One page of a list, newest first. */
    PayrollViewPage: {
      items: components['schemas']['PayrollView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description With what was paid and what is open, line by line: an overpaid line covers no other. */
    SettledPayrollView: {
      paid: string;
      open: string;
      openLines: number;
      /** @description Paid beyond the net due, line by line (多付): which receipts did it is told at `GET /payments/overpayments`. */
      overpaid: string;
      overpaidLines: number;
      /** @description Corrections filed so far. */
      corrections: number;
      /** @description How its days compare with the attendance of the site (信息比对); null where none is on file for the month. */
      attendance: null | components['schemas']['AttendanceComparisonView'];
      id: string;
      employer: string;
      project: string | null;
      period: string;
      payday: string;
      /** @enum {string} */
      state: 'draft' | 'submitted' | 'submitting';
      lines: number;
      gross: string;
      net: string;
      createdAt: string;
      submittedAt: string | null;
    };
    /** @description Payroll and attendance side by side: what differs is for a person to look into, and accuses nobody. */
    AttendanceComparisonView: {
      /** @description People with attendance on the site in the month. */
      workers: number;
      /** @description Of these, people who have no line. */
      unlisted: number;
      /** @description Lines whose days worked are others than the days attended. */
      differing: number;
    };
    /** @description One page of a list, newest first. */
    ComparedLineViewPage: {
      items: components['schemas']['ComparedLineView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A payroll's line beside the attendance. */
    ComparedLineView: {
      /** @description Days that the worker attended on the site in the month; left out where no attendance of the month is on file. */
      attendedDays?: number;
      /** @description Days worked less days attended; left out where the line says no days. */
      daysDifference?: number;
      line: number;
      workerId: string;
      post: string;
      /** @enum {string} */
      kind: 'direct' | 'dispatched';
      gross: string;
      net: string;
      daysWorked?: number;
      normalHours?: number;
      absences?: {
        kind: string;
        days: number;
      }[];
      overtimeHours?: components['schemas']['OvertimeHoursView'];
      overtimePay?: string;
      allowances?: string;
      deductions?: {
        kind: string;
        amount: string;
      }[];
      backPayFor?: string;
      paid: string;
      open: string;
      overpaid: string;
    };
    OvertimeHoursView: {
      workday?: number;
      restday?: number;
      holiday?: number;
    };
    /** @description As filed: with how many of the given lines said nothing new. */
    FiledCorrectionView: {
      unchanged: number;
      payroll: string;
      /** @description From 1; 0 is the payroll as submitted. */
      number: number;
      reason: string;
      /** @description Lines it changes or adds. */
      lines: number;
      /** @description Lines that lower a wage which is due and have no word of the worker or an inspector yet: the earlier amount counts. */
      waiting: number;
      /** @description Lines that were refused: the earlier amount counts. */
      refused: number;
      filedAt: string;
    };
    /** @description One word on a correction (更正确认). */
    CorrectionConfirmationView: {
      id: string;
      payroll: string;
      correction: number;
      workerId: string;
      accepted: boolean;
      /** @enum {string} */
      by: 'inspector' | 'worker';
      confirmedAt: string;
      /** @description For the inspectorate alone. */
      note?: string;
    };
    /** @description One page of a list, newest first. */
    CorrectionViewPage: {
      items: components['schemas']['CorrectionView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A correction of a payroll (工资表更正). */
    CorrectionView: {
      payroll: string;
      /** @description From 1; 0 is the payroll as submitted. */
      number: number;
      reason: string;
      /** @description Lines it changes or adds. */
      lines: number;
      /** @description Lines that lower a wage which is due and have no word of the worker or an inspector yet: the earlier amount counts. */
      waiting: number;
      /** @description Lines that were refused: the earlier amount counts. */
      refused: number;
      filedAt: string;
    };
    CorrectionDetailView: {
      confirmations: components['schemas']['CorrectionConfirmationView'][];
      payroll: string;
      /** @description From 1; 0 is the payroll as submitted. */
      number: number;
      reason: string;
      /** @description Lines it changes or adds. */
      lines: number;
      /** @description Lines that lower a wage which is due and have no word of the worker or an inspector yet: the earlier amount counts. */
      waiting: number;
      /** @description Lines that were refused: the earlier amount counts. */
      refused: number;
      filedAt: string;
    };
    /** @description One page of a list, newest first. */
    LineChangeViewPage: {
      items: components['schemas']['LineChangeView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A corrected line beside what was said before. */
    LineChangeView: {
      line: number;
      workerId: string;
      correction: number;
      /** @enum {string} */
      effect: 'added' | 'changed' | 'lowered' | 'raised' | 'submitted';
      /** @enum {string} */
      standing: 'in-force' | 'refused' | 'superseded' | 'waiting';
      before: null | components['schemas']['StatedLineView'];
      after: components['schemas']['StatedLineView'];
    };
    StatedLineView: {
      line: number;
      /** @enum {string} */
      kind: 'direct' | 'dispatched';
      workerId: string;
      post: string;
      gross: string;
      net: string;
      daysWorked?: number;
      normalHours?: number;
      absences?: {
        kind: string;
        days: number;
      }[];
      overtimeHours?: components['schemas']['OvertimeHoursView'];
      overtimePay?: string;
      allowances?: string;
      deductions?: {
        kind: string;
        amount: string;
      }[];
      backPayFor?: string;
    };
    /** @description One page of a list, newest first. */
    StatedLineViewPage: {
      items: components['schemas']['StatedLineView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description One report of attendance (考勤报送). */
    AttendanceReportView: {
      id: string;
      employer: string;
      project: string;
      /** @description Days that were new. */
      recorded: number;
      /** @description Days whose hours were others before: what was said before is kept. */
      changed: number;
      unchanged: number;
      firstDay: string;
      lastDay: string;
      reportedAt: string;
    };
    /** @description One page of a list, newest first. */
    AttendanceReportViewPage: {
      items: components['schemas']['AttendanceReportView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description One page of a list, newest first. */
    AttendanceMonthViewPage: {
      items: components['schemas']['AttendanceMonthView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description One worker's month on one site. */
    AttendanceMonthView: {
      employer: string;
      project: string;
      workerId: string;
      period: string;
      days: number;
      /** @description Null where no hours were reported. */
      hours: number | null;
    };
    /** @description One page of a list, newest first. */
    AttendanceDayViewPage: {
      items: components['schemas']['AttendanceDayView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    AttendanceDayView: {
      employer: string;
      project: string;
      workerId: string;
      date: string;
      hours: number | null;
      /** @description What was reported earlier, oldest first. */
      earlier: {
        hours: number | null;
        changedAt: string;
      }[];
    };
    /** @description One page of a list, newest first. */
    PayslipViewPage: {
      items: components['schemas']['PayslipView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A worker's own line (工资条). */
    PayslipView: {
      id: string;
      payroll: string;
      employer: string;
      project: string | null;
      period: string;
      payday: string;
      submittedAt: string;
      line: number;
      workerId: string;
      post: string;
      /** @enum {string} */
      kind: 'direct' | 'dispatched';
      gross: string;
      net: string;
      daysWorked?: number;
      normalHours?: number;
      absences?: {
        kind: string;
        days: number;
      }[];
      overtimeHours?: components['schemas']['OvertimeHoursView'];
      overtimePay?: string;
      allowances?: string;
      deductions?: {
        kind: string;
        amount: string;
      }[];
      backPayFor?: string;
      paid: string;
      open: string;
      overpaid: string;
    };
    /** @description One payslip (工资条) with all that is known of its money. */
    PayslipDetailView: {
      /** @description The payslip in plain Chinese, a sentence an entry. */
      text: string[];
      receipts: components['schemas']['PayslipReceiptView'][];
      /** @description Empty where the line was never corrected. */
      versions: components['schemas']['PayslipVersionView'][];
      /** @description The correction that waits for the worker's word: confirm it at `/payrolls/{payroll}/corrections/{number}/confirmations`. */
      awaitsWord: number | null;
      id: string;
      payroll: string;
      employer: string;
      project: string | null;
      period: string;
      payday: string;
      submittedAt: string;
      line: number;
      workerId: string;
      post: string;
      /** @enum {string} */
      kind: 'direct' | 'dispatched';
      gross: string;
      net: string;
      daysWorked?: number;
      normalHours?: number;
      absences?: {
        kind: string;
        days: number;
      }[];
      overtimeHours?: components['schemas']['OvertimeHoursView'];
      overtimePay?: string;
      allowances?: string;
      deductions?: {
        kind: string;
        amount: string;
      }[];
      backPayFor?: string;
      paid: string;
      open: string;
      overpaid: string;
    };
    /** @description A receipt on the wages of a payslip. */
    PayslipReceiptView: {
      payment: string;
      paidOn: string;
      channel: string;
      amount: string;
      /** @description paid, failed or returned. */
      status: string;
      /** @description Cash only: whether the worker or an inspector confirmed it; null while nobody has. */
      confirmed?: boolean | null;
      /**
       * @description What the receipt says it is for.
       * @enum {string}
       */
      names: 'nothing' | 'payroll' | 'period';
    };
    /** @description A version of the line, the first one first. */
    PayslipVersionView: {
      /** @description Why it was corrected; left out for what was submitted. */
      reason?: string;
      filedAt?: string;
      line: number;
      workerId: string;
      correction: number;
      /** @enum {string} */
      effect: 'added' | 'changed' | 'lowered' | 'raised' | 'submitted';
      /** @enum {string} */
      standing: 'in-force' | 'refused' | 'superseded' | 'waiting';
      before: null | components['schemas']['StatedLineView'];
      after: components['schemas']['StatedLineView'];
    };
    /** @description One page of a list, newest first. */
    OpenWagesViewPage: {
      items: components['schemas']['OpenWagesView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description What is open of one worker's wages of one month. */
    OpenWagesView: {
      workerId: string;
      period: string;
      employer: string;
      project: string | null;
      due: string;
      paid: string;
      open: string;
    };
    /** @description One page of a list, newest first. */
    OverpaidLineViewPage: {
      items: components['schemas']['OverpaidLineView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A line on which more was paid than was due (多付、重复发放). */
    OverpaidLineView: {
      payroll: string;
      line: number;
      employer: string;
      workerId: string;
      period: string;
      project: string | null;
      net: string;
      paid: string;
      overpaid: string;
      /** @enum {string} */
      kind: 'double-payment' | 'overpayment';
      receipts: components['schemas']['SurplusReceiptView'][];
    };
    /** @description A receipt on an overpaid line, by the report it came with last. */
    SurplusReceiptView: {
      payment: string;
      reference: string;
      paidOn: string;
      /** @description The whole receipt. */
      amount: string;
      /** @description What of it went to this line. */
      share: string;
      /** @description What of that was no longer open. */
      surplus: string;
    };
    /** @description One page of a list, newest first. */
    UnmatchedReceiptViewPage: {
      items: components['schemas']['UnmatchedReceiptView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description Money that reached a worker and is for no line of a submitted payroll (未对上): it waits for one. */
    UnmatchedReceiptView: {
      payment: string;
      reference: string;
      employer: string;
      workerId: string;
      amount: string;
      paidOn: string;
      payroll: string | null;
      period: string | null;
      project: string | null;
    };
    /** @description A return file (代发回盘) as callers see it; its counts move while it is being stored. */
    ReturnFileView: {
      employer: string;
      bank: string;
      version: string;
      /** @description Of the mapping that it was read by. */
      revision: number;
      payroll: string | null;
      period: string | null;
      project: string | null;
      paidOn: string | null;
      /** @description Of the bytes, in hex; null until all of them had come. */
      sha256: string | null;
      /** @description What the details come to, whatever their status. */
      amount: string | null;
      id: string;
      /** @enum {string} */
      state: 'done' | 'failed' | 'received' | 'receiving' | 'running';
      mediaType: string;
      /** @description Rows that hold something; the head of a table is none. */
      rows: number;
      /** @description Rows that are on file now. */
      accepted: number;
      /** @description Rows that say what is on file already: they change nothing. */
      unchanged: number;
      rejected: number;
      /** @description Why the file as a whole could not be taken. */
      failure: string | null;
      receivedAt: string;
      finishedAt: string | null;
    };
    /** @description One page of a list, newest first. */
    ReturnFileViewPage: {
      items: components['schemas']['ReturnFileView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description With what is wrong, line by line: the first 1000, all of them in the CSV beside. */
    ReturnFileWithErrorsView: {
      errors: components['schemas']['BatchErrorView'][];
      employer: string;
      bank: string;
      version: string;
      /** @description Of the mapping that it was read by. */
      revision: number;
      payroll: string | null;
      period: string | null;
      project: string | null;
      paidOn: string | null;
      /** @description Of the bytes, in hex; null until all of them had come. */
      sha256: string | null;
      /** @description What the details come to, whatever their status. */
      amount: string | null;
      id: string;
      /** @enum {string} */
      state: 'done' | 'failed' | 'received' | 'receiving' | 'running';
      mediaType: string;
      /** @description Rows that hold something; the head of a table is none. */
      rows: number;
      /** @description Rows that are on file now. */
      accepted: number;
      /** @description Rows that say what is on file already: they change nothing. */
      unchanged: number;
      rejected: number;
      /** @description Why the file as a whole could not be taken. */
      failure: string | null;
      receivedAt: string;
      finishedAt: string | null;
    };
    /** @description A signed receipt: a compact JWS (RFC 7515) over the claims; `GET /payments/receipt-keys` has the keys. */
    ReceiptView: {
      receipt: string;
      claims: components['schemas']['ReceiptClaims'];
    };
    /** @description What a receipt of a file says, as signed. */
    ReceiptClaims: {
      iss: string;
      /** @description The return file's id. */
      sub: string;
      employer: string;
      fileSha256: string;
      rows: number;
      accepted: number;
      unchanged: number;
      rejected: number;
      amount: string;
      receivedAt: string;
    };
    /** @description The public half of a key as it is published. */
    PublicKey: {
      kty: string;
      crv: string;
      x: string;
      y: string;
      kid: string;
      alg: string;
      use: string;
    };
    /** @description One page of a list, newest first. */
    ReturnMappingViewPage: {
      items: components['schemas']['ReturnMappingView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description How a bank writes one version of its return file (回盘格式). */
    ReturnMappingView: {
      id: string;
      bank: string;
      version: string;
      title: string;
      revision: number;
      changedBy: string;
      changedAt: string;
      mapping: components['schemas']['ReturnMapping'];
    };
    /** @description How one bank writes one version of its return file (代发回盘格式). Data, kept in the database: another bank's file needs no code. */
    ReturnMapping: {
      /** @enum {string} */
      layout: 'csv' | 'fixed';
      /** @enum {string} */
      charset: 'gb18030' | 'utf-8';
      /**
       * @description Of a CSV.
       * @enum {string}
       */
      delimiter?: ',' | ';' | 'tab' | '|';
      /** @description Lines before the first detail; of a CSV with heads the last of them is the heads. */
      headRows: number;
      fields: {
        card?: components['schemas']['Place'];
        idNumber?: components['schemas']['Place'];
        amount: components['schemas']['Place'];
        status: components['schemas']['Place'];
        paidOn?: components['schemas']['Place'];
      };
      /** @description One place, or several whose texts are joined with a hyphen (batch number, serial number). */
      reference: components['schemas']['Place'][];
      /** @description What marks a detail; left out where every line that isn't the total is one. */
      detail?: components['schemas']['Mark'];
      /** @description The line that ends the file and says how many details there are and what they come to. */
      total?: {
        place: components['schemas']['Place'];
        is: string;
        count: components['schemas']['Place'];
        amount: components['schemas']['Place'];
      };
      /** @enum {string} */
      amountUnit: 'fen' | 'yuan';
      /** @enum {string} */
      dateFormat?: 'YYYY-MM-DD' | 'YYYY/MM/DD' | 'YYYYMMDD';
      statuses: {
        code: string;
        /** @enum {string} */
        status: 'failed' | 'paid' | 'returned';
      }[];
      /** @enum {string} */
      channel: 'card' | 'transfer';
    };
    /** @description Where something stands in a record of a bank's file: a column of a CSV (by number from 1, or by its head), or bytes of a fixed-width line (from 1). */
    Place: {
      column?: number;
      head?: string;
      at?: number;
      length?: number;
    };
    /** @description A record of a certain kind is known by what stands at a place. */
    Mark: {
      place: components['schemas']['Place'];
      is: string;
    };
    ReturnMappingDetailView: {
      changes: components['schemas']['ReturnMappingChangeView'][];
      id: string;
      bank: string;
      version: string;
      title: string;
      revision: number;
      changedBy: string;
      changedAt: string;
      mapping: components['schemas']['ReturnMapping'];
    };
    /** @description One revision in a mapping's trail. */
    ReturnMappingChangeView: {
      revision: number;
      title: string;
      reason: string;
      changedBy: string;
      changedAt: string;
      mapping: components['schemas']['ReturnMapping'];
    };
    /** @description A report of payments as callers see it; to a worker lines and amount are its own. */
    PaymentView: {
      id: string;
      employer: string;
      paidOn: string;
      /** @enum {string} */
      channel: 'card' | 'cash' | 'transfer';
      payroll: string | null;
      period: string | null;
      project: string | null;
      amount: string;
      lineCount: number;
      reportedAt: string;
      /** @description The bank's return file (代发回盘) that it came in. */
      returnFile: string | null;
    };
    ConfirmationView: {
      id: string;
      payment: string;
      workers: string[];
      accepted: boolean;
      /** @enum {string} */
      by: 'inspector' | 'worker';
      confirmedAt: string;
      /** @description For the inspectorate alone. */
      note?: string;
    };
    /** @description A signed sheet (现金发放签字表) as a document. */
    CashSheetView: {
      id: string;
      payroll: string;
      signedOn: string;
      /** @description Of the scan, hex. */
      sha256: string;
      pages: number | null;
      filedAt: string;
    };
    /** @description One page of a list, newest first. */
    PaymentViewPage: {
      items: components['schemas']['PaymentView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    PaymentDetailView: {
      /** @description Cash: the signed sheet that it was handed out by, once it is on file. */
      sheet: null | components['schemas']['CashSheetView'];
      lines: components['schemas']['PaymentLineView'][];
      confirmations: components['schemas']['ConfirmationView'][];
      id: string;
      employer: string;
      paidOn: string;
      /** @enum {string} */
      channel: 'card' | 'cash' | 'transfer';
      payroll: string | null;
      period: string | null;
      project: string | null;
      amount: string;
      lineCount: number;
      reportedAt: string;
      /** @description The bank's return file (代发回盘) that it came in. */
      returnFile: string | null;
    };
    PaymentLineView: {
      line: number;
      workerId: string;
      amount: string;
      reference: string;
      /**
       * @description As reported here.
       * @enum {string}
       */
      status: 'failed' | 'paid' | 'returned';
      /**
       * @description By the latest report of this reference.
       * @enum {string}
       */
      currentStatus: 'failed' | 'paid' | 'returned';
      confirmed?: boolean | null;
    };
    DepositDetailView: {
      drawdowns: components['schemas']['DrawdownView'][];
      warnings: components['schemas']['WarningView'][];
      /** @description The double-entry book, newest posting first. */
      ledger: components['schemas']['PostingView'][];
      id: string;
      employer: string;
      project: string | null;
      /** @enum {string} */
      form: 'cash' | 'guarantee';
      /** @description As provided. */
      amount: string;
      /** @description What is left to draw on. */
      held: string;
      /** @description Named in payment notices that the bank has not paid yet. */
      noticed: string;
      /** @description Drawn and not made good. */
      topUpOpen: string;
      /** @enum {string} */
      state: 'held' | 'release-announced' | 'released';
      /** @description False once a guarantee has run out or the deposit is released. */
      inForce: boolean;
      providedOn: string;
      bank: string | null;
      number: string | null;
      beneficiary: string | null;
      validFrom: string | null;
      validUntil: string | null;
      /** @description When the authority reminds of the guarantee's end. */
      remindOn: string | null;
      /** @description The last day of a release's public notice, and the day on which it takes effect. */
      noticeUntil: string | null;
      releaseOn: string | null;
      createdAt: string;
    };
    /** @description A draw by payment notice (支付通知书). */
    DrawdownView: {
      id: string;
      number: number;
      amount: string;
      case: string | null;
      noticedOn: string;
      /** @description The bank's last day. */
      payDueOn: string;
      paidOn: string | null;
      /** @description The contractor's last day. */
      topUpDueOn: string;
      topUpOpen: string;
      deadlines: components['schemas']['DepositDeadlineView'][];
    };
    /** @description A term that runs from a drawdown. */
    DepositDeadlineView: {
      /** @enum {string} */
      kind: 'deposit-draw' | 'deposit-top-up';
      startsOn: string;
      dueOn: string;
      /** @enum {string} */
      unit: 'working-days';
      /** @enum {string} */
      state: 'met' | 'overdue' | 'running';
      provisional?: boolean;
    };
    WarningView: {
      path: string;
      message: string;
    };
    /** @description One posting of a double-entry book (分录). */
    PostingView: {
      id: string;
      kind: string;
      on: string;
      at: string;
      entries: components['schemas']['LedgerEntryView'][];
    };
    LedgerEntryView: {
      /** @description The account of the book: who brought the money, what is held, where it went. */
      account: string;
      /** @description What the account gained, in yuan; below zero what it lost. The entries of a posting add up to nothing. */
      amount: string;
    };
    /** @description One page of a list, newest first. */
    DepositViewPage: {
      items: components['schemas']['DepositView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A wage deposit as callers see it. */
    DepositView: {
      id: string;
      employer: string;
      project: string | null;
      /** @enum {string} */
      form: 'cash' | 'guarantee';
      /** @description As provided. */
      amount: string;
      /** @description What is left to draw on. */
      held: string;
      /** @description Named in payment notices that the bank has not paid yet. */
      noticed: string;
      /** @description Drawn and not made good. */
      topUpOpen: string;
      /** @enum {string} */
      state: 'held' | 'release-announced' | 'released';
      /** @description False once a guarantee has run out or the deposit is released. */
      inForce: boolean;
      providedOn: string;
      bank: string | null;
      number: string | null;
      beneficiary: string | null;
      validFrom: string | null;
      validUntil: string | null;
      /** @description When the authority reminds of the guarantee's end. */
      remindOn: string | null;
      /** @description The last day of a release's public notice, and the day on which it takes effect. */
      noticeUntil: string | null;
      releaseOn: string | null;
      createdAt: string;
    };
    /** @description A draw as it is answered to whoever took a step of it. */
    DrawdownAnswerView: {
      /** @description What is left of the deposit. */
      held: string;
      deposit: components['schemas']['DepositDetailView'];
      id: string;
      number: number;
      amount: string;
      case: string | null;
      noticedOn: string;
      /** @description The bank's last day. */
      payDueOn: string;
      paidOn: string | null;
      /** @description The contractor's last day. */
      topUpDueOn: string;
      topUpOpen: string;
      deadlines: components['schemas']['DepositDeadlineView'][];
    };
    /** @description What is asked of a project and what is held for it. */
    ProjectDepositView: {
      project: string;
      employer: string;
      required: string;
      /** @description Per cent of the contract price before the cap. */
      rate: string;
      exempt: boolean;
      /** @description Of the project's own deposits in force, and its part of those that name no project. */
      held: string;
      short: string;
      /** @description The day whose history counts. */
      signedOn: string;
      /** @description The last day to deposit; null while neither permit nor commencement report is known. */
      dueOn: string | null;
      reasons: components['schemas']['DepositReasonView'][];
      deposits: components['schemas']['DepositView'][];
    };
    /** @description Why the deposit is what it is. */
    DepositReasonView: {
      code: string;
      /** @description The article. */
      basis: string;
      /** @description The policy parameter and its value. */
      parameter: string;
      value: string;
      verified: boolean;
      /** @description The rate after this step, in per cent. */
      rate: string;
      fact?: {
        on: string;
        source: string;
      };
    };
    ContractorRecordView: {
      id: string;
      employer: string;
      region: string;
      /** @enum {string} */
      kind: 'arrears' | 'clean-since' | 'listed' | 'systems-in-place';
      on: string;
      until: string | null;
      source: string;
      statedAt: string;
    };
    /** @description One page of a list, newest first. */
    ContractorRecordViewPage: {
      items: components['schemas']['ContractorRecordView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    SpecialAccountDetailView: {
      /** @description The last day to open it, and whether it was opened later; null while the day of the works contract is unknown. */
      dueOn: string | null;
      late: boolean | null;
      /** @description All that came in, in yuan. */
      received: string;
      /** @description All that was paid out, what is left by what was reported, and what went back to the contractor with its closing. */
      paidOut: string;
      held: string;
      returned: string;
      /** @description Null where no share is known. */
      labourCost: null | components['schemas']['LabourCostView'];
      /** @description The double-entry book, newest posting first. */
      ledger: components['schemas']['PostingView'][];
      id: string;
      project: string;
      employer: string;
      bank: string;
      openedOn: string;
      /** @enum {string} */
      state: 'closed' | 'closing' | 'open';
      closedOn: string | null;
      createdAt: string;
    };
    /** @description The labour cost of the project against what came into its accounts. */
    LabourCostView: {
      /** @description Per cent of the price. */
      share: string;
      /** @description Whether developer and contractor agreed on the share, or the region's policy names it for the sector. */
      agreed: boolean;
      basis: string;
      total: string;
      /** @description The amounts of the months are equal parts: no plan of payments is on file. */
      months: components['schemas']['LabourCostMonthView'][];
    };
    LabourCostMonthView: {
      month: string;
      dueOn: string;
      due: string;
      received: string;
      open: string;
      /** @enum {string} */
      state: 'met' | 'met-late' | 'not-due' | 'short';
    };
    /** @description One page of a list, newest first. */
    SpecialAccountViewPage: {
      items: components['schemas']['SpecialAccountView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A special wage account as callers see it: nothing of its number. */
    SpecialAccountView: {
      id: string;
      project: string;
      employer: string;
      bank: string;
      openedOn: string;
      /** @enum {string} */
      state: 'closed' | 'closing' | 'open';
      closedOn: string | null;
      createdAt: string;
    };
    InflowView: {
      id: string;
      account: string;
      amount: string;
      on: string;
      reportedAt: string;
    };
    /** @description Wages that were paid out of a special wage account. */
    PayoutView: {
      id: string;
      account: string;
      amount: string;
      on: string;
      reportedAt: string;
    };
    /** @description One page of a list, newest first. */
    PayoutViewPage: {
      items: components['schemas']['PayoutView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description One page of a list, newest first. */
    InflowViewPage: {
      items: components['schemas']['InflowView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A request to close a special wage account (专用账户注销). */
    AccountClosingView: {
      id: string;
      account: string;
      completedOn: string;
      noticeFrom: string;
      /** @description The last day of the public notice. */
      noticeUntil: string;
      papers: components['schemas']['ClosingPaperView'][];
      /** @enum {string} */
      state: 'approved' | 'refused' | 'requested';
      /** @description What was left and is the contractor's; null until it is decided. */
      returned: string | null;
      requestedAt: string;
      decidedAt: string | null;
      openSteps: string[];
    };
    ClosingPaperView: {
      /** @enum {string} */
      kind: 'completion' | 'notice' | 'settlement';
      on: string;
      /** @description Of the scan, which stays with the contractor. */
      sha256: string;
      number: string | null;
    };
    /** @description One page of a list, newest first. */
    AccountClosingViewPage: {
      items: components['schemas']['AccountClosingView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    ReserveDetailView: {
      /** @description So many months' wages of the site as policy asks, by its latest payrolls; null while there is none. */
      needed: string | null;
      /** @description The month that `needed` was taken from. */
      period: string | null;
      short: string | null;
      /** @description The double-entry book, newest posting first. */
      ledger: components['schemas']['PostingView'][];
      id: string;
      project: string;
      employer: string;
      balance: string;
      createdAt: string;
    };
    /** @description One page of a list, newest first. */
    ReserveViewPage: {
      items: components['schemas']['ReserveView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description A wage reserve as callers see it. */
    ReserveView: {
      id: string;
      project: string;
      employer: string;
      balance: string;
      createdAt: string;
    };
    /** @description A region's revolving fund (欠薪应急周转金): balance = appropriated − claims − writtenOff, recovered = advanced − claims − writtenOff. */
    FundView: {
      region: string;
      /** @description What it can advance. */
      balance: string;
      appropriated: string;
      /** @description Paid out so far. */
      advanced: string;
      /** @description Come back from employers. */
      recovered: string;
      /** @description Claimed of employers. */
      claims: string;
      /** @description Not claimed any more since it can't be recovered; what comes back of it all the same is taken off. */
      writtenOff: string;
    };
    /** @description One page of a list, newest first. */
    PostingViewPage: {
      items: components['schemas']['PostingView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    AppropriationView: {
      id: string;
      region: string;
      amount: string;
      on: string;
      recordedAt: string;
    };
    /** @description One page of a list, newest first. */
    AppropriationViewPage: {
      items: components['schemas']['AppropriationView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    AdvanceDetailView: {
      /** @description Null where the region asked for none. */
      paper: null | components['schemas']['AdvancePaperView'];
      lines: components['schemas']['AdvanceLineView'][];
      /** @description Of other people than who applied, each of another. */
      signatures: components['schemas']['SignatureView'][];
      openSteps: string[];
      id: string;
      region: string;
      case: string;
      employer: string;
      project: string | null;
      /** @enum {string} */
      state: 'paid-out' | 'proposed' | 'recovered' | 'refused' | 'written-off';
      amount: string;
      recovered: string;
      /** @description What the fund claims of the employer. */
      claim: string;
      /** @description Of it, what can't be recovered (核销). */
      writtenOff: string;
      signaturesNeeded: number;
      proposedAt: string;
      paidOutOn: string | null;
      /** @description By when it is to be recovered. */
      recoverBy: string | null;
      overdue: boolean;
    };
    /** @description What an advance rests on beside its case. */
    AdvancePaperView: {
      /** @enum {string} */
      kind: 'authority-opinion' | 'employer-agreement';
      on: string;
      /** @description Of the scan, which stays with the office. */
      sha256: string;
      number: string | null;
      /** @description Who gave the opinion. */
      authority: string | null;
    };
    AdvanceLineView: {
      workerId: string;
      period: string;
      amount: string;
      /** @description What was open for the month when it was applied for. */
      owed: string;
      /** @description What the worker still claims of the employer; the fund took the advanced part over once it was paid. */
      remainingClaim: string;
    };
    SignatureView: {
      /** @enum {string} */
      decision: 'approve' | 'refuse';
      signedAt: string;
    };
    /** @description One page of a list, newest first. */
    AdvanceViewPage: {
      items: components['schemas']['AdvanceView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    AdvanceView: {
      id: string;
      region: string;
      case: string;
      employer: string;
      project: string | null;
      /** @enum {string} */
      state: 'paid-out' | 'proposed' | 'recovered' | 'refused' | 'written-off';
      amount: string;
      recovered: string;
      /** @description What the fund claims of the employer. */
      claim: string;
      /** @description Of it, what can't be recovered (核销). */
      writtenOff: string;
      signaturesNeeded: number;
      proposedAt: string;
      paidOutOn: string | null;
      /** @description By when it is to be recovered. */
      recoverBy: string | null;
      overdue: boolean;
    };
    /** @description A write-off (核销) of an advance; its reason is never sent back. */
    WriteOffView: {
      id: string;
      advance: string;
      amount: string;
      paper: components['schemas']['WriteOffPaperView'];
      /** @enum {string} */
      state: 'approved' | 'proposed' | 'refused';
      proposedAt: string;
      decidedAt: string | null;
      openSteps: string[];
    };
    /** @description What shows that an advance can't be recovered. */
    WriteOffPaperView: {
      /** @enum {string} */
      kind: 'bankruptcy-closed' | 'deregistered' | 'enforcement-ended' | 'other';
      on: string;
      /** @description Of the scan, which stays with the office. */
      sha256: string;
      number: string | null;
    };
    /** @description One page of a list, newest first. */
    WriteOffViewPage: {
      items: components['schemas']['WriteOffView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    /** @description One page of a list, newest first. */
    FundRequestViewPage: {
      items: components['schemas']['FundRequestView'][];
      /** @description What to send as `cursor` for the next page; null at the end. */
      nextCursor: string | null;
    };
    FundRequestView: {
      id: string;
      case: string;
      employer: string;
      project: string | null;
      amount: string;
      askedOn: string;
      /** @description The advance that was applied for since; null while nobody did. */
      advance: string | null;
    };
    ClockSettingDto: {
      /**
       * Format: date-time
       * @description Business instant, RFC 3339 with its offset; any instant, earlier ones too.
       */
      now: string;
    };
    ClockDto: {
      /** @description The business instant after the change, Asia/Shanghai. */
      now: string;
    };
    SettledDto: {
      /** @description Always true: what did not settle is answered 504. */
      settled: boolean;
      /** @description How often all services were asked. */
      looks: number;
    };
  };
  responses: {
    /** @description the input is not valid; `errors` names each wrong field */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description there is no token, or it is not valid here */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description the caller may not do this */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description there is nothing under this address that the caller may know of */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description it cannot be done as things stand; `openSteps` names what can */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description any other refusal: 413 too long, 429 too many calls (`Retry-After`), 503 a part is away, 504 too slow */
    Unanswered: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /** @description The same key and body again gives the first answer, another body 409; kept per client. */
    IdempotencyKey: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  Alert_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        rule?: string;
        region?: string;
        state?: 'open' | 'resolved' | 'dismissed';
        severity?: 'yellow' | 'orange' | 'red' | 'critical';
        project?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Alert_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertDetailView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Alert_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerAlertInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertWordView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Alert_dismiss: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DismissAlertInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Alert_explain: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExplainAlertInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertWordView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Alert_log: {
    parameters: {
      query?: {
        /** @description Asia/Shanghai. */
        on?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertLogView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Alert_reinstate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DismissAlertInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Attendance_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        project?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttendanceReportViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Attendance_record: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordAttendanceInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttendanceReportView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  AttendanceBatch_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'receiving' | 'received' | 'running' | 'done' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  AttendanceBatch_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description a row for each worker and day; the columns are those of the template */
    requestBody: {
      content: {
        'text/csv': string;
        'application/x-ndjson': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  AttendanceBatch_template: {
    parameters: {
      query?: {
        lang?: 'zh' | 'en';
        format?: 'csv' | 'xlsx';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  AttendanceBatch_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchWithErrorsView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  AttendanceBatch_errors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Attendance_days: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        period?: string;
        project?: string;
        /** @description Whose days; a worker sees its own alone. */
        workerId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttendanceDayViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Attendance_months: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        period?: string;
        project?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttendanceMonthViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Attendance_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttendanceReportView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        /** @description Id or subject. */
        inspector?: string;
        region?: string;
        source?: 'alert' | 'complaint' | 'campaign' | 'transfer';
        state?: 'open' | 'closed';
        stage?: 'clue' | 'filed' | 'investigating' | 'rectification-ordered' | 'noticed' | 'decided' | 'enforcing' | 'suspended' | 'closed';
        overdue?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_articles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArticleViewPage'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Reassignment_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        region?: string;
        /** @description The department that leads or signs. */
        department?: 'labour' | 'housing-construction' | 'transport' | 'water';
        /** @description Id of one case. */
        case?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReassignmentViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Stream_stream: {
    parameters: {
      query?: never;
      header?: {
        /** @description the number of the last event seen; what came after it is told first */
        'last-event-id'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description first ready, whose id is the number that the stream goes on from; then opened, assigned, filed, closed, deadline, overdue, escalated; data: case or complaint, number, region, stage and what the event adds */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Acknowledgement_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApprovalInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Money_ask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Money_settle: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ArrivalSettlementInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_assign: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignmentInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Challenge_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChallengeOutcomeInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Challenge_stay: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChallengeStayInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Challenge_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChallengeInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClosureInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_pay: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionPaymentInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_decide: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionProposed'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Demand_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DemandView'][];
            nextCursor: null;
          };
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Demand_demand: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DemandInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemandMade'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Demand_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        demand: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DemandReceiptInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_enforce: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnforcementInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_extend: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtensionInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FilingInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_hearing: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HearingInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Money_agree: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InstalmentsInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_records: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_record: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvestigationRecordInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordTaken'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_move: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JurisdictionInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_legalReview: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LegalReviewInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Money_request: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoneyRequestInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_notice: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoticeInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_fine: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OnTheSpotInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_papers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperViewPage'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Money_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaymentConfirmationInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_order: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RectificationOrderInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReferralsView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_refer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReferralInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReferralProposed'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        referral: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PoliceAnswerInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_takeOut: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        referral: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BundleView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        referral: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_viewings: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
        referral: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BundleViewingViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_handOver: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        referral: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandoverInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_judge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        referral: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JudgementInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_objectionAnswer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        referral: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectionAnswerInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_object: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        referral: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectionInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Referral_receipt: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        referral: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PoliceReceiptInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_remind: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReminderInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Money_reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InspectionReopeningInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_serve: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaperServiceInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Papers_statement: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatementInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaperGiven'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Case_suspend: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspensionInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        state?:
          | 'received'
          | 'correction-asked'
          | 'accepted'
          | 'rejected'
          | 'transferred'
          | 'in-progress'
          | 'answered'
          | 'merged'
          | 'withdrawn'
          | 'closed';
        channel?: '12333' | '12345' | 'window' | 'web' | 'transfer' | 'open311';
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_lodge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LodgeComplaintInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  ClueBatch_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'receiving' | 'received' | 'running' | 'done' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  ClueBatch_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description a row for each clue; the columns are those of the template */
    requestBody: {
      content: {
        'text/csv': string;
        'application/x-ndjson': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  ClueBatch_template: {
    parameters: {
      query?: {
        lang?: 'zh' | 'en';
        format?: 'csv' | 'xlsx';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  ClueBatch_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchWithErrorsView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  ClueBatch_errors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  ClueBatch_receipts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Message_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'queued' | 'sent' | 'delivered' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Message_report: {
    parameters: {
      query?: never;
      header?: {
        /** @description must be given: `sha256=` and the hexadecimal HMAC-SHA256 of `<timestamp>.<body>` under the gateway’s secret */
        'X-Anxin-Signature'?: string;
        /** @description must be given: seconds since 1970; five minutes off at most */
        'X-Anxin-Timestamp'?: string;
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessageReportInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** @enum {string} */
            state: 'delivered' | 'failed' | 'queued' | 'sent';
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Progress_show: {
    parameters: {
      query: {
        /** @description As on the receipt (回执号); hyphens and case don't matter. */
        receiptNumber: string;
        /** @description The last four digits of the phone number that was left. */
        phoneLast4: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgressView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      default: components['responses']['Unanswered'];
    };
  };
  Arrival_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ArrivalInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgressView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Respondent_candidates: {
    parameters: {
      query: {
        /** @description As the caller says it. */
        name: string;
        region: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CandidatesView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FullComplaintView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_accept: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['AcceptanceInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnsweredView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_complainant: {
    parameters: {
      query: {
        reason: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplainantView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_viewings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['IdentityViewing'][];
          };
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_contact: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContactInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_requestCorrection: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionRequestInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_correct: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Merge_merge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Message_ofComplaint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['MessageView'][];
          };
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Message_sendAgain: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        message: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Reopening_extend: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PetitionExtensionInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_reject: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RejectionInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Reopening_reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ComplaintIntakeReopeningInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Respondent_identify: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentificationInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Merge_suggestions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SuggestionView'][];
          };
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_transfer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Merge_unmerge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnmergeInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Complaint_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawalInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WorkOrder_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FullWorkOrderView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  ContractorRecord_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        kind?: 'arrears' | 'clean-since' | 'systems-in-place' | 'listed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractorRecordViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  ContractorRecord_state: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StateRecordInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractorRecordView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  ContractorRecord_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractorRecordView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Contract_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        workerId?: string;
        project?: string;
        term?: 'fixed' | 'open-ended' | 'task' | 'simplified';
        /** @description late: those that were filed, or whose end was filed, after the due day (用工备案逾期). */
        filing?: 'late' | 'in-time';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Contract_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileContractInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  ContractBatch_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'receiving' | 'received' | 'running' | 'done' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  ContractBatch_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description a row for each contract; the columns are those of the template */
    requestBody: {
      content: {
        'text/csv': string;
        'application/x-ndjson': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  ContractBatch_template: {
    parameters: {
      query?: {
        lang?: 'zh' | 'en';
        format?: 'csv' | 'xlsx';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  ContractBatch_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchWithErrorsView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  ContractBatch_errors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Contract_one: {
    parameters: {
      query?: {
        /** @description Today if left out. */
        on?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Contract_amend: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AmendContractInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Contract_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndContractInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Contract_renew: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenewContractInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Employer_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        uscc?: string;
        name?: string;
        /** @description The division and all below it. */
        region?: string;
        industry?: string;
        grid?: string;
        /** @description The first characters of the code. */
        code?: string;
        status?: 'active' | 'suspended' | 'deregistered' | 'revoked';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployerViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Employer_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterEmployerInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployerView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Employer_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployerView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Conflict_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConflictViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Deferral_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeferralViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Deferral_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileDeferralInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeferralView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Deferral_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeferralView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  DispatchLicence_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DispatchLicenceViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  DispatchLicence_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterDispatchLicenceInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DispatchLicenceView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  DispatchLicence_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DispatchLicenceView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Headcount_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeadcountViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Headcount_report: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportHeadcountInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeadcountView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Headcount_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeadcountView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  EmployerPage_page: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployerPageView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  StatusChange_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusChangeViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  StatusChange_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeStatusInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusChangeView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  StatusChange_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusChangeView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Union_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnionViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Union_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StateUnionInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnionView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Union_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnionView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WageAgreement_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WageAgreementViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WageAgreement_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileWageAgreementInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WageAgreementView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WageAgreement_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WageAgreementView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WageSystem_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WageSystemViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WageSystem_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileWageSystemInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WageSystemView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WageSystem_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WageSystemView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WorkingTimeApproval_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkingTimeApprovalViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WorkingTimeApproval_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        uscc: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterWorkingTimeApprovalInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkingTimeApprovalView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WorkingTimeApproval_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uscc: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkingTimeApprovalView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Employment_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        workerId?: string;
        project?: string;
        kind?: 'direct' | 'dispatched';
        /** @description late: those whose hiring or end was filed after its due day (用工备案逾期). */
        filing?: 'late' | 'in-time';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmploymentViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Employment_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterEmploymentInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmploymentView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  EmploymentBatch_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'receiving' | 'received' | 'running' | 'done' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  EmploymentBatch_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description a row for each employment; the columns are those of the template */
    requestBody: {
      content: {
        'text/csv': string;
        'application/x-ndjson': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  EmploymentBatch_template: {
    parameters: {
      query?: {
        lang?: 'zh' | 'en';
        format?: 'csv' | 'xlsx';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  EmploymentBatch_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchWithErrorsView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  EmploymentBatch_errors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Employment_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmploymentView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Employment_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndEmploymentInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmploymentView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Employment_insurance: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportInsuranceInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmploymentView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  CallBack_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'waiting' | 'acknowledged';
        hotline?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallBackViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  CallBack_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallBackView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  CallBack_sendAgain: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CallBackView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WorkOrder_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description whose message it is; left out, the signature tells */
        'X-Hotline'?: string;
        /** @description tells two messages of one moment and one content apart */
        'X-Nonce'?: string;
        /** @description must be given: when it was sent: seconds or milliseconds since 1970, or RFC 3339; five minutes off at most */
        'X-Timestamp'?: string;
        /** @description must be given: HMAC-SHA256 over the body’s bytes with the hotline’s secret, hexadecimal or Base64 */
        'X-Signature'?: string;
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description the city’s form; this is the one that is shipped */
    requestBody: {
      content: {
        'application/json': components['schemas']['DefaultOrderForm'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkOrderView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Inspector_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        region?: string;
        department?: 'labour' | 'housing-construction' | 'transport' | 'water';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectorViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Inspector_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InspectorInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectorView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Inspector_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectorView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Inspector_address: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddressInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectorView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Inspector_declare: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InterestInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectorView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Inspector_posting: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PostingInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectorView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Payslip_open: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        period?: string;
        /** @description Whose wages; a worker sees its own alone. */
        workerId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenWagesViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Payment_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        period?: string;
        payroll?: string;
        project?: string;
        channel?: 'card' | 'transfer' | 'cash';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Payment_report: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportPaymentInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Surplus_overpaid: {
    parameters: {
      query: {
        limit?: number;
        cursor?: string;
        employer: string;
        payroll?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverpaidLineViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  ReturnFile_keys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            keys: components['schemas']['PublicKey'][];
          };
        };
      };
      401: components['responses']['Unauthorized'];
      default: components['responses']['Unanswered'];
    };
  };
  ReturnMapping_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReturnMappingViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  ReturnMapping_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bank: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReturnMappingDetailView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  ReturnMapping_put: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        bank: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutReturnMappingInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReturnMappingView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  ReturnFile_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'receiving' | 'received' | 'running' | 'done' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReturnFileViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  ReturnFile_receive: {
    parameters: {
      query: {
        /** @description Whose wages they are. */
        employer: string;
        period?: string;
        /** @description Value date of details that name none. */
        paidOn?: string;
        /** @description With `version`: which mapping the file is read by. */
        bank: string;
        version: string;
        payroll?: string;
        project?: string;
      };
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description the file as the bank writes it */
    requestBody: {
      content: {
        'text/csv': string;
        'text/plain': string;
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReturnFileView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  ReturnFile_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReturnFileWithErrorsView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  ReturnFile_errors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  ReturnFile_receipt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Surplus_unmatched: {
    parameters: {
      query: {
        limit?: number;
        cursor?: string;
        employer: string;
        payroll?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnmatchedReceiptViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Payment_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentDetailView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Payment_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfirmationView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Payment_fileSheet: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CashSheetInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CashSheetView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Payroll_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        period?: string;
        project?: string;
        state?: 'draft' | 'submitting' | 'submitted';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayrollViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Payroll_draft: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftPayrollInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayrollView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Batch_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'receiving' | 'received' | 'running' | 'done' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayrollBatchViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Batch_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description a row for each line of a payroll; the columns are those of the template */
    requestBody: {
      content: {
        'text/csv': string;
        'application/x-ndjson': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayrollBatchView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Batch_template: {
    parameters: {
      query?: {
        lang?: 'zh' | 'en';
        format?: 'csv' | 'xlsx';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Batch_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayrollBatchWithErrorsView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Batch_errors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Preview_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewPayrollInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayrollPreviewView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Payroll_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettledPayrollView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Correction_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Correction_correct: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectPayrollInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FiledCorrectionView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Correction_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        number: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionDetailView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Correction_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        number: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionConfirmationInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionConfirmationView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Correction_changes: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
        number: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LineChangeViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Payroll_lines: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComparedLineViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Payroll_addLines: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PayrollLinesInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayrollView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Payroll_submit: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayrollView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Correction_asOf: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
        number: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatedLineViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Payslip_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        period?: string;
        employer?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayslipViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Payslip_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayslipDetailView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Policy_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        key?: string;
        /** @description Rows that can hold there: the division's own and those of the divisions above it. */
        region?: string;
        /** @description The rows in force on this day; with `region` the one that governs there. */
        on?: string;
        verified?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Policy_changes: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        key?: string;
        region?: string;
        state?: 'proposed' | 'approved' | 'refused';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyChangeViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Policy_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyChangeView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Policy_decide: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecidePolicyChangeInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyChangeView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WhatIf_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  WhatIf_ask: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskWhatIfInput'];
      };
    };
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WhatIf_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfResultView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WhatIf_cancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WhatIf_differences: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        rule?: string;
        region?: string;
        change?: 'gained' | 'lost' | 'changed';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfDifferenceViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WhatIf_export: {
    parameters: {
      query?: {
        rule?: string;
        region?: string;
        change?: 'gained' | 'lost' | 'changed';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Policy_one: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        key?: string;
        /** @description Rows that can hold there: the division's own and those of the divisions above it. */
        region?: string;
        /** @description The rows in force on this day; with `region` the one that governs there. */
        on?: string;
        verified?: 'true' | 'false';
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Policy_propose: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposePolicyChangeInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyChangeView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Project_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        region?: string;
        generalContractor?: string;
        developer?: string;
        name?: string;
        sector?: 'housing' | 'municipal' | 'transport' | 'water' | 'other';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Project_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterProjectInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Project_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  ProjectDeposit_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectDepositView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  InjuryCover_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InjuryCoverViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  InjuryCover_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterInjuryCoverInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InjuryCoverView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  InjuryCover_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        projectId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InjuryCoverView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  NoticeBoard_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeBoardViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  NoticeBoard_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PostNoticeBoardInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeBoardView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  NoticeBoard_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        projectId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeBoardView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  PaymentGuarantee_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentGuaranteeViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  PaymentGuarantee_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterPaymentGuaranteeInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentGuaranteeView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  PaymentGuarantee_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        projectId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentGuaranteeView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Qualification_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QualificationViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Qualification_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckQualificationInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QualificationView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Qualification_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        projectId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QualificationView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Subcontract_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        subcontractor?: string;
      };
      header?: never;
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubcontractViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Subcontract_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterSubcontractInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubcontractView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Subcontract_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        projectId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubcontractView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  ProjectTree_tree: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectTreeView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WageOfficer_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WageOfficerViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WageOfficer_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        projectId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppointWageOfficerInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WageOfficerView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WageOfficer_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        projectId: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WageOfficerView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Message_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['RealNameForm'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageAnswer'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Bulletin_bulletin: {
    parameters: {
      query: {
        region: string;
        month: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Letter_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        year?: number;
        region?: string;
        employer?: string;
        kind?: 'government' | 'enterprise';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Letter_sign: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignLetterInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Letter_measures: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['MeasureView'][];
            nextCursor: null;
          };
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Letter_unsigned: {
    parameters: {
      query: {
        limit?: number;
        cursor?: string;
        year: number;
        region?: string;
        kind?: 'government' | 'enterprise';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnsignedViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Letter_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  LetterAssessment_assessment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterAssessmentView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Fund_fund: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        region: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FundView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Fund_advances: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        case?: string;
        state?: 'proposed' | 'refused' | 'paid-out' | 'recovered' | 'written-off';
      };
      header?: never;
      path: {
        region: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdvanceViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Fund_apply: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        region: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplyForAdvanceInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdvanceDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Fund_advance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        region: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdvanceDetailView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Fund_sign: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        region: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignAdvanceInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdvanceDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Fund_recover: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        region: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecoveryInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdvanceDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WriteOff_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        region: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteOffViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WriteOff_propose: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        region: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeWriteOffInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteOffView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  WriteOff_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        region: string;
        id: string;
        writeOff: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteOffView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  WriteOff_decide: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        region: string;
        id: string;
        writeOff: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideWriteOffInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteOffView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Fund_appropriations: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        region: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppropriationViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Fund_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        region: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppropriationInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppropriationView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Fund_postings: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        region: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostingViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  MoneyRequest_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        region: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FundRequestViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  RuleBook_list: {
    parameters: {
      query?: {
        /** @description Administrative division whose parameters are shown; the city's if left out. */
        region?: string;
        /** @description The day on which they hold; today if left out. */
        on?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RuleView'][];
            nextCursor: null;
          };
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Simulation_setClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClockSettingDto'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClockDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Simulation_settle: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettledDto'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  SpecialAccount_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        state?: 'open' | 'closing' | 'closed';
        project?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SpecialAccountViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  SpecialAccount_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenAccountInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SpecialAccountDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  SpecialAccount_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SpecialAccountDetailView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  AccountClosing_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountClosingViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  AccountClosing_request: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestClosingInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountClosingView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  AccountClosing_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        closing: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountClosingView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  AccountClosing_decide: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        closing: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideClosingInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountClosingView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  SpecialAccount_inflows: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InflowViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  SpecialAccount_fund: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InflowInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InflowView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  SpecialAccount_payouts: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayoutViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  SpecialAccount_payOut: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PayoutInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayoutView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Card_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        workerId?: string;
        state?: 'live' | 'replaced';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CardViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Card_issue: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssueCardInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CardView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Card_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CardView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Deposit_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        project?: string;
        form?: 'cash' | 'guarantee';
        state?: 'held' | 'release-announced' | 'released';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepositViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Deposit_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileDepositInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepositDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Deposit_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepositDetailView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Deposit_drawDown: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrawDownInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawdownAnswerView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Deposit_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
        drawdown: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrawdownReceiptInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawdownAnswerView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Deposit_extend: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtendGuaranteeInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepositDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Deposit_release: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepositDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Deposit_topUp: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopUpInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepositDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Reserve_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        employer?: string;
        project?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReserveViewPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      default: components['responses']['Unanswered'];
    };
  };
  Reserve_payIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PayInInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReserveDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Reserve_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReserveDetailView'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Reserve_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReserveDetailView'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Open311_discovery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Open311_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Open311_lodge: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again gives the first answer, another body 409; kept per client. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        format: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      default: components['responses']['Unanswered'];
    };
  };
  Open311_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Open311_services: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Open311_definition: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
  Open311_token: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      default: components['responses']['Unanswered'];
    };
  };
}
