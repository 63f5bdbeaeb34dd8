extension ValueTable {
    /// What people do, in the words of other systems' events.
    static let engagementKinds = ValueTable([
        (
            [.engagement("pricing_viewed"), .engagement("page_viewed")],
            "Pricing Page,Pricing,Pricing View,Pricing Page View,Viewed Pricing"
        ),
        (
            [.engagement("page_viewed")],
            """
            Website,Web Visit,Page View,Pageview,Visit,Site Visit,Demo Page,Product Page,Blog,Session,Page,
            Web Session
            """
        ),
        ([.engagement("email_replied")], "Email,E-mail,Mail,Email Reply,Reply,Email Received,Inbound Email,Replied"),
        ([.engagement("email_opened")], "Email Open,Open,Opened,Opened Email"),
        ([.engagement("email_clicked")], "Email Click,Click,Clicked,Link Click,Clicked Link,Clicked Email"),
        ([.engagement("call_received")], "Call,Phone Call,Inbound Call,Phone,Phone Inquiry,Incoming Call"),
        (
            [.engagement("social_message"), .engagement("email_replied")],
            "LinkedIn Message,LinkedIn,Social Message,Social,Direct Message,DM,Facebook Message,WhatsApp"
        ),
        (
            [.engagement("content_downloaded")],
            """
            Content Download,Download,Content,Whitepaper,White Paper,Whitepaper Download,eBook,eBook Download,
            Asset Download,Case Study Download,Web Download
            """
        ),
        ([.engagement("case_study_viewed"), .engagement("page_viewed")], "Case Study,Case Study View"),
        (
            [.engagement("webinar_attended")],
            "Webinar,Webinar Attendance,Webinar Attendee,Attended Webinar,Online Event,Webcast"
        ),
        (
            [.engagement("seminar_attended"), .engagement("webinar_attended")],
            "Event,Seminar,Event Attended,Event Attendance,Attended Event,Conference,Workshop"
        ),
        (
            [.engagement("event_registered"), .engagement("form_submitted")],
            "Event Registration,Webinar Registration,Registered"
        ),
        (
            [.engagement("form_submitted")],
            "Form,Form Fill,Form Submission,Form Submit,Web Form,Contact Form,Contact Request,Submitted Form,Formular"
        ),
        (
            [.engagement("newsletter_subscribed"), .engagement("form_submitted")],
            "Newsletter,Newsletter Signup,Subscribed,Subscription"
        ),
        ([.engagement("demo_requested")], "Demo,Demo Request,Request Demo,Requested Demo,Book Demo"),
        (
            [.engagement("meeting_booked")],
            "Meeting,Meeting Booking,Booked Meeting,Meeting Request,Appointment,Calendly"
        ),
        ([.engagement("trial_started")], "Trial,Free Trial,Trial Start,Trial Signup,Signup,Sign Up"),
        ([.engagement("question_asked")], "Chat,Live Chat,Question,Inquiry,Enquiry,Contact Us,Support Question"),
        ([.engagement("referral_received")], "Referral,Partner Referral,Customer Referral,Referred"),
        ([.engagement("survey_answered")], "Survey,Survey Response,Questionnaire,Poll"),
        ([.engagement("unsubscribed")], "Unsubscribe,Opt Out,Opted Out,Unsubscribed"),
        ([.engagement("purchased")], "Purchase,Order,Bought,Sale"),
        ([.engagement("showroom_visit")], "Showroom,Walk-in,Store Visit,Dealer Visit"),
        ([.engagement("test_drive")], "Test Drive,Testdrive,Probefahrt"),
        ([.engagement("product_active_day")], "Login,Active Day,Product Use,Product Usage"),
    ])

    static let engagementClasses = ValueTable([
        ([.value("human")], "Human,Person,User,False,No"),
        ([.value("machine")], "Machine,Bot,Robot,Scanner,Crawler,True,Yes"),
        ([.value("probable")], "Probable,Unknown,Suspected"),
    ])

    /// What we do. Content and invitations that we sent went out as e-mails.
    static let activityKinds = ValueTable([
        (
            [.value("call")],
            "Call,Phone,Phone Call,Outbound Call,Cold Call,Dial,Voicemail,Anruf,Telefonat,Appel,Llamada"
        ),
        (
            [.value("email")],
            """
            Email,E-mail,Mail,Email Sent,Outbound Email,List Email,Content Download,Content Sent,Webinar,
            Webinar Invitation,Correo
            """
        ),
        (
            [.value("meeting")],
            "Meeting,Appointment,Visit,Lunch,On-site,Video Call,Video Meeting,Termin,Besprechung,Réunion,Reunión"
        ),
        ([.value("demo")], "Demo,Demonstration,Product Demo,Presentation,Vorführung"),
        ([.value("message")], "LinkedIn Message,LinkedIn,InMail,Message,SMS,Text,WhatsApp,Social"),
        ([.value("survey")], "Survey,Questionnaire"),
        ([.value("note")], "Note,Research,Research Note,Notiz"),
        ([.value("task")], "Task,To Do,ToDo,Deadline,Other,Aufgabe,Tarea"),
    ])

    static let activityOutcomes = ValueTable([
        (
            [.value("held")],
            "Held,Completed,Demo Completed,Meeting Completed,Done,Took Place,Attended,Meeting Held,Demo Held"
        ),
        ([.value("connected")], "Connected,Answered,Reached,Spoke,Talked,Conversation,Erreicht"),
        (
            [.value("meeting_set")],
            "Meeting Set,Meeting Booked,Meeting Scheduled,Appointment Set,Demo Scheduled,Scheduled"
        ),
        (
            [.value("asked_for_more")],
            """
            Asked for More,Interested,Wants More Information,Requested Information,Info Requested,
            Asked for Information
            """
        ),
        ([.value("left_voicemail")], "Left Voicemail,Voicemail,Left Message,Left Live Message,VM,Mailbox"),
        ([.value("no_answer")], "No Answer,Not Reached,Unreachable,Did Not Answer,Ring No Answer,Nicht Erreicht"),
        ([.value("busy")], "Busy,Besetzt"),
        ([.value("wrong_number")], "Wrong Number,Bad Number,Invalid Number,Disconnected"),
        ([.value("not_interested")], "Not Interested,No Interest,Declined,Kein Interesse"),
        ([.value("no_show")], "No Show,No-show,Did Not Attend"),
        ([.value("cancelled")], "Canceled,Cancelled,Rescheduled,Postponed"),
        ([.value("bounced")], "Bounced,Undeliverable"),
        ([.value("sent")], "Sent,Delivered"),
    ])
}
