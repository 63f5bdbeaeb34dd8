extension Synonyms {
    static let personNames: [String: String] = [
        "first_name":
            """
        given name,forename,fname,contact first name,person first name,person - first name,Vorname,Prénom,Nombre
        """,
        "last_name": """
        surname,family name,lname,contact last name,person last name,person - last name,Nachname,Familienname,Zuname,
        Nom de famille,Nom,Apellido,Apellidos
        """,
        "name": """
        full name,contact name,lead name,person name,person - name,contact person,contact,contact full name,
        display name,Ansprechpartner,Kontakt,Kontaktname,Nom complet,Nombre completo,Contacto
        """,
        "email": """
        e-mail,email address,e-mail address,mail,email from,work email,business email,primary email,contact email,
        person - email,person - email - work,email - work,email work,email 1,email 1 - value,E-Mail-Adresse,
        Mailadresse,adresse e-mail,adresse mail,courriel,correo,correo electrónico
        """,
        "phone": """
        phone number,telephone,telephone number,tel,business phone,work phone,contact phone,person - phone,
        person - phone - work,phone - work,phone work,phone 1 - value,mobile,mobile phone,mobile number,cell,
        cell phone,phone mobile,home phone,Telefon,Telefonnummer,Tel.,Handy,Mobil,téléphone,teléfono,móvil,portable
        """,
        "title": """
        job title,position,role title,job position,job,role,function,designation,Stelle,Berufsbezeichnung,Funktion,
        Position,poste,fonction,puesto,cargo
        """,
        "seniority": "seniority level,employment seniority,management level,job level,level,Hierarchieebene",
        "department": "role function,job function,division,team,Abteilung,service,département,departamento",
        "consent": "opt in,email opt in,marketing consent,gdpr consent,consent given,newsletter opt in,Einwilligung",
        "owner": """
        owner id,lead owner,contact owner,account owner,company owner,record owner,lead owner id,hubspot owner,
        hubspot owner id,owner rep id,owner name,lead - owner,assigned to,salesperson,user id,sales owner,sales agent,
        sales rep,rep id,rep,responsible,Besitzer,Verantwortlicher,Zuständig,propriétaire,vendedor,propietario,
        comercial
        """,
    ]

    static let companyNames: [String: String] = [
        "company": """
        company name,organization,organisation,organization name,organization - name,person - organization,
        lead - organization,account name,partner name,employer,business,company / account,associated company,Firma,
        Firmenname,Unternehmen,société,entreprise,empresa,compañía
        """,
        "domain": """
        website,company domain,company domain name,domain name,website url,web site,organization - website,homepage,
        web,company website,Webseite,Internetseite,site web,sitio web,página web
        """,
        "industry": """
        sector,industry name,organization - industry,company industry,vertical,Branche,secteur,secteur d'activité,
        sector de actividad,industria
        """,
        "employees": """
        number of employees,no of employees,no. of employees,employee count,employee band,employees band,
        num employees,num emp,# employees,company size,headcount,staff,size,organization - number of employees,
        number employees,Mitarbeiter,Mitarbeiterzahl,Anzahl Mitarbeiter,effectif,nombre d'employés,empleados,
        número de empleados
        """,
        "revenue": """
        annual revenue,estimated revenue band,revenue band,estimated revenue,revenue range,company revenue,turnover,
        organization - annual revenue,Umsatz,Jahresumsatz,chiffre d'affaires,ingresos,facturación
        """,
        "country": """
        country/region,country code,country name,country id,billing country,mailing country,person country,
        organization - country,office location,Land,pays,país
        """,
        "region": """
        state/province,state/region,province,county,billing state,billing state/province,mailing state,
        mailing state/province,state id,sales region,territory,Bundesland,Region,région,provincia,estado
        """,
    ]

    static let accountNames: [String: String] = [
        "external_id": """
        account id,company id,organization id,organisation id,org id,organization - id,record id,record id - company,
        id,account number,customer number,customer id,Kundennummer,numéro client
        """,
        "name": """
        account name,company name,organization name,organisation name,account,company,organization,organisation,
        customer,customer name,Firma,Firmenname,Unternehmen,société,entreprise,raison sociale,nom,empresa,nombre,
        compañía
        """,
        "phone": "phone number,telephone,tel,main phone,company phone,Telefon,téléphone,teléfono",
        "owner": """
        owner id,account owner,company owner,record owner,hubspot owner id,owner name,organization - owner,
        assigned to,salesperson,user id,sales agent,Besitzer,propriétaire,propietario
        """,
        "region": "state",
    ]

    static let peopleNames: [String: String] = [
        "external_id": """
        contact id,person id,record id,record id - contact,person - id,contact number,individual id,prospect id,
        rec id,user id,id
        """,
        "account": """
        account id,company id,organization id,org id,account name,company,company name,organization,organisation,
        organization name,associated company,primary company,associated company id,related company,parent id,
        partner id,employer,Firma,Firmenname,Unternehmen,société,entreprise,empresa
        """,
    ]

    static let listNames: [String: String] = [
        "external_id": "contact id,person id,record id,lead id,rec id,id",
        "list": "list name,static list",
        "origin": "list origin,data source,source of data,Herkunft",
        "basis": "legal basis,lawful basis,Rechtsgrundlage",
        "vendor": "supplier,list vendor,provider",
        "source": "lead source",
        "region": "state",
    ]

    static let userNames: [String: String] = [
        "external_id": "user id,rep id,owner id,owner rep id,record id,id",
        "email": "e-mail,email address,mail,user email,username,login",
        "name": "full name,user name,user,sales agent,rep,rep name,owner,owner name",
        "role": "user role,profile,permission set,Rolle",
        "active": "is active,enabled,status,aktiv",
    ]

    static let suppressionNames: [String: String] = [
        "email": "e-mail,email address,mail,address,recipient",
        "phone": "phone number,telephone,mobile",
        "domain": "domain name,website",
        "reason": "type,cause,status,event",
        "at": "date,created,created at,created time,unsubscribed at,opted out at,timestamp",
        "channel": "medium",
    ]
}
