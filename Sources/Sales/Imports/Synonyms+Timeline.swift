extension Synonyms {
    static let leadNames: [String: String] = [
        "external_id": "lead id,lead - id,record id,record id - contact,lead number,id",
        "person": "contact id,person id,contact external id,person - id,person external id",
        "account": "account id,company id,organization id,account external id,org id",
        "engagement": """
        engagement kind,engagement type,conversion type,first conversion,recent conversion,touch type,event type,
        interaction type,request type,form name
        """,
        "at": """
        lead created at,created at,created date,create date,created time,date created,created on,created,
        creation date,lead - lead created,lead created,lead created date,lead date,add time,date added,submitted at,
        submission date,submission time,timestamp,date,datetime,date time,Erstellt am,Erstelldatum,Anlagedatum,Datum,
        date de création,créé le,fecha de creación,fecha
        """,
        "known_at": "learned at",
        "source": """
        lead source,original source,original traffic source,original source type,source channel,lead - source,
        lead - source channel,source name,source id,traffic source,lead channel,channel,acquisition channel,
        first touch channel,referral source,how did you hear about us,Quelle,Lead-Quelle,Leadquelle,Herkunft,origine,
        origen,fuente
        """,
        "campaign": "campaign name,campaign id,campaign source,lead campaign,Kampagne,campagne,campaña",
        "status": """
        lead status,hs lead status,current stage,stage,stage id,lead stage,lifecycle stage,lead - status,Lead-Status,
        statut,estado,etapa
        """,
        "product_interest": """
        product of interest,interested in,interest,product,products,product name,Interesse,Produktinteresse,producto
        """,
        "utm_medium": "medium,medium id",
        "utm_content": "utm ad",
        "utm_term": "utm keyword,keyword",
        "detail": """
        message,comments,comment,description,notes,note,Nachricht,Bemerkung,commentaire,mensaje,comentarios
        """,
        "url": "page url,landing page,form url,page,first page seen,referrer",
    ]

    static let engagementNames: [String: String] = [
        "external_id":
            "touch id,engagement id,event id,session id,interaction id,submission id,activity id,record id,id",
        "kind": """
        engagement kind,engagement type,touch type,session type,event type,interaction type,activity type,event name,
        event,type,action,conversion type,Art,tipo
        """,
        "at": """
        touch timestamp,session timestamp,event timestamp,engagement timestamp,activity timestamp,occurred at,
        timestamp,event time,event date,touch date,date time,datetime,date,time,submitted at,created at,created date,
        create date,Datum,Zeitpunkt,fecha
        """,
        "lead": "lead id,lead external id,lead number",
        "person": "contact id,person id,contact external id,person external id,user id,visitor id",
        "account": "account id,company id,organization id,company,company name,account name,organization",
        "class": "traffic class,is bot",
        "source": "lead source,touch channel,channel,traffic source,Quelle,origen",
        "campaign": "campaign id,campaign name,Kampagne,campagne",
        "detail": "description,subject,details,content,content name,asset,asset name,page title,title,message,notes",
        "url": "page url,link,page,landing page,href",
    ]

    static let activityNames: [String: String] = [
        "external_id": "activity id,task id,call id,meeting id,event id,engagement id,record id,id",
        "kind": """
        activity type,task subtype,type,call type,engagement type,activity kind,touch type,event subtype,activity,Art,
        tipo
        """,
        "at": """
        activity timestamp,activity date,activity date time,completed at,completed date time,completed date,done time,
        marked as done time,touch timestamp,start date time,start time,start,started at,timestamp,date time,datetime,
        date,due date,created at,created date,create date,Datum,fecha
        """,
        "lead": "lead id,lead external id,lead number,who id",
        "person": "contact id,person id,contact,person,contact name,contact person,name",
        "opportunity": "opportunity id,deal id,deal,opportunity name,deal - id,what id,related to id",
        "by": """
        rep id,rep,owner,owner id,activity assigned to,assigned to,assigned to user,assigned to id,user id,user,
        sales rep,sales agent,performed by,activity owner,logged by,created by id,created by
        """,
        "outcome": """
        activity outcome,result,call result,call outcome,meeting outcome,call disposition,disposition,status,state,
        Ergebnis,résultat,resultado
        """,
        "note": """
        notes,description,comments,full description,body,subject,summary,details,call notes,message,Notiz,Bemerkung,
        commentaire,notas
        """,
    ]

    static let decisionNames: [String: String] = [
        "external_id": "decision id,history id,record id,id",
        "lead": "lead id,lead external id,lead number",
        "decision": "status,new status,new value,to status,lead status,state,stage,to stage,outcome",
        "at": """
        decided at,changed at,changed on,edit date,date,timestamp,date time,created at,created date,status date
        """,
        "reason": "disqualification reason,unqualified reason,lost reason,nurture reason,notes",
        "until": "revisit on,revisit date,follow up date,recontact date",
        "by": "decided by,changed by,edited by,owner,owner id,rep id,user,created by",
    ]

    static let noteNames: [String: String] = [
        "external_id": "note id,record id,id",
        "at": "created at,created date,create date,created time,date,timestamp,add time",
        "lead": "lead id,lead external id,parent id",
        "person": "contact id,person id,contact",
        "account": "account id,company id,organization id,company,organization",
        "opportunity": "opportunity id,deal id,deal",
        "text": "note,note content,note body,body,content,description,comments,notes,Notiz,nota",
        "by": "owner,owner id,created by,author,user,created by id",
    ]

    static let taskNames: [String: String] = [
        "external_id": "task id,activity id,record id,id",
        "lead": "lead id,lead external id,who id",
        "person": "contact id,person id,contact",
        "opportunity": "opportunity id,deal id,deal,what id",
        "title": "subject,task,task name,summary,task title,to do,Aufgabe,tarea",
        "due": "due date,due on,activity date,date due,deadline,date deadline,Fällig am,Fälligkeit,échéance",
        "done_at": "completed at,completed date,completed date time,done time,closed at,marked as done time",
        "owner": "owner id,assigned to,assignee,task owner,user,assigned to user,rep id",
    ]
}
