import Sales
import Testing

/// Field → column of what was guessed.
func guessed(_ kind: ImportKind, _ header: String, told: [String: String] = [:]) throws -> [String: String] {
    let mapping = try HeaderGuess.guess(
        kind: kind, header: header.split(separator: ",").map(String.init), told: told)
    let pairs = mapping.columns.compactMap { column in column.field.map { ($0, column.column) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in "\(first) twice" })
}

@Suite struct HeaderGuessRefusalTests {
    @Test func `an unknown field is refused with the nearest`() {
        #expect(throws: ImportRefusal.unknownField(name: "emial", kind: .people, nearest: "email")) {
            try guessed(.people, "a,b", told: ["a": "emial"])
        }
        #expect(throws: ImportRefusal.unknownField(name: "own.", kind: .people, nearest: nil)) {
            try guessed(.people, "a,b", told: ["a": "own."])
        }
    }

    @Test func `an unknown column is refused with the nearest`() {
        #expect(throws: ImportRefusal.unknownColumn(name: "Compny", nearest: "Company")) {
            try guessed(.leads, "Name,Company", told: ["Compny": "company"])
        }
    }

    @Test func `one field takes one column`() {
        #expect(throws: ImportRefusal.mappedTwice(field: "name", columns: ["A", "B"])) {
            try guessed(.people, "A,B", told: ["A": "name", "B": "name"])
        }
    }
}

@Suite struct HeaderGuessTests {
    @Test func `every field is guessed by its own name, for every kind`() throws {
        for kind in ImportKind.allCases {
            let names = kind.fields.map(\.name)
            let found = try guessed(kind, names.joined(separator: ","))
            #expect(found == Dictionary(uniqueKeysWithValues: names.map { ($0, $0) }), "\(kind)")
        }
    }

    @Test func `what is told wins, is kept or is left out`() throws {
        let mapping = try HeaderGuess.guess(
            kind: .people, header: ["E-Mail", "Mail 2", "Shoe Size", "Phone", "Rest"],
            told: ["Mail 2": "email", "shoe size": "own.shoe_size", "Phone": ""])
        #expect(mapping.columns.map(\.field) == [nil, "email", "own.shoe_size", nil, nil])
        #expect(mapping.columns.map(\.why) == [.unknown, .told, .told, .ignored, .unknown])
        #expect(mapping.columns[2].own == "shoe_size")
        #expect(mapping.unknown == ["E-Mail", "Rest"])
        #expect(mapping.place(of: "email") == 1)
    }

    @Test func `spelling does not matter`() throws {
        for name in [
            "Lead Source", "LEADSOURCE", "lead_source", "leadSource", "Lead-Source", "Lead_Source__c",
            "Lead Source (required)",
        ] {
            #expect(try guessed(.leads, name) == ["source": name])
        }
    }

    @Test func `the likelier column wins and the other stays unknown`() throws {
        let mapping = try HeaderGuess.guess(kind: .people, header: ["Mobile Phone", "Phone", "Home Phone"])
        #expect(mapping.columns.map(\.field) == [nil, "phone", nil])
    }
}

@Suite struct KnownHeaderTests {
    @Test func `leadforge accounts and contacts`() throws {
        let accounts = try guessed(
            .accounts,
            "account_id,company_name,industry,region,employee_band,estimated_revenue_band,"
                + "process_maturity_band,created_at"
        )
        #expect(
            accounts == [
                "external_id": "account_id", "name": "company_name", "industry": "industry", "region": "region",
                "employees": "employee_band", "revenue": "estimated_revenue_band",
            ])
        let people = try guessed(
            .people, "contact_id,account_id,job_title,role_function,seniority,buyer_role,email_domain_type,created_at")
        #expect(
            people == [
                "external_id": "contact_id", "account": "account_id", "title": "job_title",
                "department": "role_function",
                "seniority": "seniority",
            ])
    }

    @Test func `leadforge leads`() throws {
        let leads = try guessed(
            .leads, "lead_id,contact_id,account_id,lead_created_at,lead_source,first_touch_channel,owner_rep_id")
        #expect(
            leads == [
                "external_id": "lead_id", "person": "contact_id", "account": "account_id", "at": "lead_created_at",
                "source": "lead_source", "owner": "owner_rep_id",
            ])
    }

    @Test func `leadforge touches and sessions`() throws {
        let touches = try guessed(
            .engagements, "touch_id,lead_id,touch_timestamp,touch_type,touch_channel,touch_direction,campaign_id")
        #expect(
            touches == [
                "external_id": "touch_id", "lead": "lead_id", "at": "touch_timestamp", "kind": "touch_type",
                "source": "touch_channel", "campaign": "campaign_id",
            ])
        let sessions = try guessed(
            .engagements,
            "session_id,lead_id,session_timestamp,session_type,page_views,pricing_page_views,session_duration_seconds")
        #expect(
            sessions == [
                "external_id": "session_id", "lead": "lead_id", "at": "session_timestamp", "kind": "session_type",
            ])
    }

    @Test func `leadforge activities and opportunities`() throws {
        let activities = try guessed(
            .activities, "activity_id,lead_id,rep_id,activity_timestamp,activity_type,activity_outcome")
        #expect(
            activities == [
                "external_id": "activity_id", "lead": "lead_id", "by": "rep_id", "at": "activity_timestamp",
                "kind": "activity_type", "outcome": "activity_outcome",
            ])
        let opportunities = try guessed(.opportunities, "opportunity_id,lead_id,created_at,stage,estimated_acv")
        #expect(
            opportunities == [
                "external_id": "opportunity_id", "lead": "lead_id", "created_at": "created_at", "stage": "stage",
                "amount": "estimated_acv",
            ])
    }

    @Test func `the Maven CRM`() throws {
        let accounts = try guessed(
            .accounts, "account,sector,year_established,revenue,employees,office_location,subsidiary_of")
        #expect(
            accounts == [
                "name": "account", "industry": "sector", "revenue": "revenue", "employees": "employees",
                "country": "office_location",
            ])
        let pipeline = try guessed(
            .opportunities,
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value")
        #expect(
            pipeline == [
                "external_id": "opportunity_id", "owner": "sales_agent", "account": "account", "stage": "deal_stage",
                "created_at": "engage_date", "closed_at": "close_date", "amount": "close_value",
            ])
        #expect(
            try guessed(.products, "product,series,sales_price")
                == ["name": "product", "family": "series", "price": "sales_price"])
    }

    @Test func `Salesforce opportunities by API name`() throws {
        let found = try guessed(
            .opportunities,
            "ID,ISDELETED,ACCOUNTID,NAME,DESCRIPTION,STAGENAME,AMOUNT,PROBABILITY,"
                + "EXPECTEDREVENUE,CLOSEDATE,TYPE,NEXTSTEP,"
                + "LEADSOURCE,ISCLOSED,ISWON,FORECASTCATEGORY,OWNERID,CREATEDDATE,CREATEDBYID,ORACLE_ID__C")
        #expect(
            found == [
                "external_id": "ID", "account": "ACCOUNTID", "name": "NAME", "stage": "STAGENAME", "amount": "AMOUNT",
                "probability": "PROBABILITY", "closed_at": "CLOSEDATE", "type": "TYPE", "next_step": "NEXTSTEP",
                "source": "LEADSOURCE", "forecast": "FORECASTCATEGORY", "owner": "OWNERID", "created_at": "CREATEDDATE",
            ])
    }

    @Test func `Salesforce leads by label`() throws {
        let found = try guessed(
            .leads,
            "Lead ID,First Name,Last Name,Company / Account,Title,Email,Phone,Mobile,Street,"
                + "City,State,Country,Lead Source,"
                + "Lead Status,Lead Owner,Created Date,Industry,No. of Employees,Annual Revenue,Website")
        #expect(
            found == [
                "external_id": "Lead ID", "first_name": "First Name", "last_name": "Last Name",
                "company": "Company / Account", "title": "Title", "email": "Email", "phone": "Phone", "region": "State",
                "country": "Country", "source": "Lead Source", "status": "Lead Status", "owner": "Lead Owner",
                "at": "Created Date", "industry": "Industry", "employees": "No. of Employees",
                "revenue": "Annual Revenue", "domain": "Website",
            ])
    }

    @Test func `HubSpot contacts as leads, and deals`() throws {
        let leads = try guessed(
            .leads,
            "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date,Company name,"
                + "Original Source,Website URL")
        #expect(
            leads == [
                "external_id": "Record ID", "first_name": "First Name", "last_name": "Last Name", "email": "Email",
                "phone": "Phone Number", "owner": "Contact owner", "status": "Lead Status", "at": "Create Date",
                "company": "Company name", "source": "Original Source", "domain": "Website URL",
            ])
        let deals = try guessed(
            .opportunities,
            "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Associated Company,"
                + "Associated Contact,Closed Lost Reason")
        #expect(
            deals == [
                "external_id": "Record ID", "name": "Deal Name", "stage": "Deal Stage", "type": "Pipeline",
                "amount": "Amount", "closed_at": "Close Date", "created_at": "Create Date", "owner": "Deal owner",
                "account": "Associated Company", "people": "Associated Contact", "reason": "Closed Lost Reason",
            ])
    }

    @Test func `Pipedrive people, leads and deals`() throws {
        let people = try guessed(
            .people, "Person - ID,Person - Name,Person - Email - Work,Person - Phone - Work,Person - Organization")
        #expect(
            people == [
                "external_id": "Person - ID", "name": "Person - Name", "email": "Person - Email - Work",
                "phone": "Person - Phone - Work", "account": "Person - Organization",
            ])
        let leads = try guessed(
            .leads,
            "Lead - ID,Lead - Title,Lead - Owner,Lead - Source,Lead - Lead created,"
                + "Person - Name,Person - Email,Organization - Name"
        )
        #expect(leads["name"] == "Person - Name")
        #expect(leads["company"] == "Organization - Name")
        #expect(leads["at"] == "Lead - Lead created")
        #expect(leads["external_id"] == "Lead - ID")
        let deals = try guessed(
            .opportunities,
            "Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Deal - Status,"
                + "Deal - Owner,Deal - Organization,"
                + "Deal - Expected close date,Deal - Won time,Deal - Lost reason,Deal - Deal created")
        #expect(
            deals == [
                "external_id": "Deal - ID", "name": "Deal - Title", "amount": "Deal - Value",
                "currency": "Deal - Currency", "stage": "Deal - Stage", "outcome": "Deal - Status",
                "owner": "Deal - Owner", "account": "Deal - Organization",
                "expected_close": "Deal - Expected close date", "closed_at": "Deal - Won time",
                "reason": "Deal - Lost reason", "created_at": "Deal - Deal created",
            ])
    }

    @Test func `Zoho leads and deals`() throws {
        let leads = try guessed(
            .leads,
            "Lead Id,Lead Owner,Company,Lead Name,Title,Email,Phone,Website,Lead Source,Lead Status,Industry,"
                + "No. of Employees,Annual Revenue,Created Time")
        #expect(leads.count == 14)
        #expect(leads["name"] == "Lead Name")
        let deals = try guessed(
            .opportunities,
            "Deal Name,Account Name,Closing Date,Stage,Amount,Probability (%),Deal Owner,Contact Name,Created Time")
        #expect(
            deals == [
                "name": "Deal Name", "account": "Account Name", "closed_at": "Closing Date", "stage": "Stage",
                "amount": "Amount", "probability": "Probability (%)", "owner": "Deal Owner",
                "people": "Contact Name", "created_at": "Created Time",
            ])
    }

    @Test func `Odoo by technical name`() throws {
        let leads = try guessed(
            .leads, "id,name,partner_name,contact_name,email_from,phone,function,source_id,stage_id,user_id,create_date"
        )
        #expect(
            leads == [
                "external_id": "id", "company": "partner_name", "name": "contact_name", "email": "email_from",
                "phone": "phone", "title": "function", "source": "source_id", "status": "stage_id",
                "owner": "user_id", "at": "create_date",
            ])
        let deals = try guessed(
            .opportunities, "id,name,partner_id,expected_revenue,probability,stage_id,date_deadline,date_closed,user_id"
        )
        #expect(
            deals == [
                "external_id": "id", "name": "name", "account": "partner_id", "amount": "expected_revenue",
                "probability": "probability", "stage": "stage_id", "expected_close": "date_deadline",
                "closed_at": "date_closed", "owner": "user_id",
            ])
    }

    @Test(arguments: [
        "Vorname,Nachname,Firma,E-Mail-Adresse,Telefon", "Prénom,Nom,Société,Courriel,Téléphone",
        "Nombre,Apellidos,Empresa,Correo electrónico,Teléfono",
    ])
    func `plain files in other languages`(_ header: String) throws {
        let found = try guessed(.list, header)
        #expect(Set(found.keys) == ["first_name", "last_name", "company", "email", "phone"])
    }

    @Test func `the Febrl file`() throws {
        let found = try guessed(
            .people, "rec_id,given_name,surname,street_number,address_1,suburb,postcode,state,soc_sec_id")
        #expect(found == ["external_id": "rec_id", "first_name": "given_name", "last_name": "surname"])
    }
}
