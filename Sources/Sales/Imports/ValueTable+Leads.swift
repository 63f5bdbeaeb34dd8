extension ValueTable {
    /// Where leads come from. A source that names no act of the person makes a list member.
    static let leadSources = ValueTable([
        (
            [.engagement("form_submitted")],
            """
            Web,Website,Web Form,Web Forms,Online,Online Form,Online Store,Web-to-Lead,Web2Lead,Form,Contact Form,
            Inbound,Inbound Marketing,Landing Page,Organic Search,Paid Search,Direct Traffic,Paid Social,
            Organic Social,SEO,SEM,Google Ads,Google AdWords,Facebook Lead Ads,Lead Ads,Search Engine,Web Visitors,
            Webformular,Internet,Formulaire,Formulario,Sitio Web,Site Web,Email Marketing,Newsletter
            """
        ),
        ([.engagement("call_received")], "Phone Inquiry,Inbound Call,Phone,Call In,Phone Enquiry,Telefon,Anruf"),
        (
            [.engagement("referral_received")],
            """
            Referral,Partner Referral,Customer Referral,Employee Referral,External Referral,Referred,Word of Mouth,
            Recommendation,Client Referral,Empfehlung,Recommandation,Recomendación,Referido,Partner
            """
        ),
        ([.engagement("webinar_attended")], "Webinar,Online Seminar,Webcast,Virtual Event"),
        (
            [.engagement("seminar_attended"), .listMember],
            """
            Trade Show,Tradeshow,Event,Seminar,Conference,Fair,Exhibition,Internal Seminar,Seminar - Internal,
            Seminar Partner,Seminar - Partner,Customer Event,Roadshow,Messe,Veranstaltung,Salon,Feria,Evento
            """
        ),
        ([.engagement("demo_requested")], "Demo Request,Request a Demo,Demo,Requested Demo,Book a Demo"),
        ([.engagement("trial_started")], "Trial,Free Trial,Trial Signup,Sign Up,Signup,Product Signup,Freemium"),
        (
            [.engagement("question_asked")],
            "Chat,Live Chat,Livechat,Chatbot,Contact Us,Inquiry,Enquiry,Email Inquiry,Anfrage"
        ),
        (
            [.engagement("content_downloaded")],
            "Web Download,Content Download,Download,Whitepaper,White Paper,eBook,Content,Gated Content"
        ),
        (
            [.engagement("showroom_visit"), .engagement("form_submitted")],
            "Walk-in,Walk In,Showroom,Store Visit,Laufkundschaft"
        ),
        (
            [.listMember],
            """
            Purchased List,Bought List,List,List Import,Import,Imported,Prospector,Cold Call,Cold Calling,Cold Email,
            SDR Outbound,Outbound,Outbound Sales,Outbound Call,Outbound Email,Prospecting,Advertisement,Ad,
            Advertising,Public Relations,LinkedIn Sales Navigator,Web Research,Data Provider,Scraped,Manually Created,
            Offline Sources,Kaltakquise,Gekaufte Liste,Prospection,Lista Comprada
            """
        ),
    ])

    /// How far leads got, in the words of the known systems.
    static let leadStatuses = ValueTable([
        (
            [.state("new")],
            """
            New,Open,Open - Not Contacted,Not Contacted,Unread,Untouched,Unassigned,Working,Working - Contacted,
            Contacted,Attempting,Attempted to Contact,In Progress,Connected,Assigned,Lead,Subscriber,Warm,Hot,Cold,
            Neu,Offen,In Bearbeitung,Kontaktiert,Nouveau,Nuevo,Abierto
            """
        ),
        (
            [.decision("qualified")],
            """
            Qualified,Marketing Qualified Lead,Marketingqualifiedlead,MQL,Pre-Qualified,Prequalified,Qualifiziert,
            Qualifié,Cualificado,Calificado
            """
        ),
        (
            [.decision("accepted")],
            """
            Accepted,Sales Accepted,Sales Accepted Lead,SAL,Prospect,Sales Qualified Lead,Salesqualifiedlead,SQL,
            Working Qualified
            """
        ),
        (
            [.decision("converted")],
            """
            Converted,Closed - Converted,Closed Converted,Opportunity,Open Deal,Opportunity Created,Won,Customer,
            Konvertiert,Converti,Convertido
            """
        ),
        (
            [.decision("disqualified")],
            """
            Disqualified,Unqualified,Not Qualified,Closed - Not Converted,Closed Not Converted,Junk,Junk Lead,Lost,
            Lost Lead,Dead,Rejected,Bad Lead,Spam,Invalid,Not Interested,Archived,Disqualifiziert,Unqualifiziert,
            Non Qualifié,Perdido
            """
        ),
        (
            [.decision("nurture")],
            """
            Nurture,Nurturing,Recycled,Recycle,Bad Timing,Contact in Future,Future Interest,On Hold,Later,Not Ready,
            Wiedervorlage
            """
        ),
    ])
}
