extension Synonyms {
    static let opportunityNames: [String: String] = [
        "external_id": "opportunity id,deal id,deal - id,record id,record id - deal,id",
        "number": "opportunity number,deal number",
        "name": """
        opportunity name,deal name,deal title,deal - title,opportunity,deal,title,opportunity title,
        Name der Opportunity,nombre del negocio,nom de l'affaire
        """,
        "lead": "lead id,lead external id,converted from lead",
        "account": """
        account id,account name,company,company name,organization,organisation,organization name,deal - organization,
        organization id,company id,associated company,associated company id,customer,partner id,partner name,Firma,
        Kunde,client,société,empresa,cliente
        """,
        "people": """
        contact,contact name,contact id,primary contact,contact person,deal - contact person,associated contact,
        contacts,person,person name,person id,contact email,email from
        """,
        "type": "opportunity type,deal type,pipeline,deal - pipeline,record type,record type id",
        "source": "lead source,original source,deal source,source channel,source id,campaign source,Quelle,origen",
        "stage": """
        deal stage,stage name,sales stage,pipeline stage,opportunity stage,deal - stage,stage id,phase,current stage,
        Verkaufsphase,Phase,étape,etapa
        """,
        "probability":
            "deal probability,win probability,probability percent,deal - probability,Wahrscheinlichkeit,probabilité",
        "forecast": "forecast category,forecast category name,forecast status,manual forecast category",
        "amount": """
        deal amount,value,deal value,deal - value,close value,estimated acv,acv,contract value,annual contract value,
        total contract value,amount in company currency,opportunity amount,expected revenue,planned revenue,revenue,
        price,Betrag,Wert,Auftragswert,montant,valeur,importe,valor,monto
        """,
        "amount_high": "amount max,maximum amount,amount to,best case amount",
        "currency":
            "currency iso code,currency code,deal - currency,deal currency code,currency id,Währung,devise,moneda",
        "created_at": """
        created date,create date,created time,date created,created on,created,engage date,deal created,
        deal - deal created,add time,opened at,open date,start date,opportunity created date,Erstellt am,
        date de création,fecha de creación
        """,
        "expected_close": """
        expected close date,expected closing,expected closing date,date deadline,deadline,deal - expected close date,
        forecast close date,estimated close date,target close date,Voraussichtlicher Abschluss
        """,
        "closed_at": """
        close date,closed date,closing date,closed on,date closed,closed time,actual close date,deal closed on,
        deal - deal closed on,won time,deal - won time,close time,lost time,Abschlussdatum,Schlusstermin,
        date de clôture,fecha de cierre
        """,
        "next_step": "next steps,next activity,next activity subject,nächster Schritt,prochaine étape,siguiente paso",
        "next_step_on": "next step date,next activity date,next step due,activity date deadline",
        "outcome": "deal status,deal - status,status,close outcome,result,final outcome,won status",
        "reason": """
        lost reason,deal - lost reason,loss reason,close reason,closed lost reason,reason lost,reason for loss,
        lost reason id,win loss reason,Verlustgrund
        """,
        "owner": """
        owner id,opportunity owner,deal owner,deal - owner,owner name,hubspot owner id,sales agent,sales rep,
        salesperson,user id,rep id,rep,owner rep id,assigned to,account executive,Besitzer,Verantwortlicher,
        propriétaire,propietario,vendedor
        """,
    ]

    static let costNames: [String: String] = [
        "external_id": "cost id,invoice id,invoice number,record id,id",
        "at": "date,day,invoice date,booking date,paid at,month,Datum,Buchungsdatum,fecha",
        "from": "start date,period start,start,from date,von",
        "to": "end date,period end,end,to date,bis",
        "amount":
            """
        cost,costs,spend,amount spent,total,net amount,price,cost amount,Betrag,Kosten,montant,coût,importe,coste
        """,
        "currency": "currency code,currency iso code,Währung,devise,moneda",
        "kind": "cost type,category,type,cost kind,Kostenart,Art",
        "campaign": "campaign name,campaign id,ad campaign,Kampagne,campagne,campaña",
        "source": "channel,lead source,platform,utm source,Quelle",
        "vendor": "supplier,provider,payee,Lieferant,fournisseur,proveedor",
        "note": "notes,description,comment,memo,details,Bemerkung",
    ]

    static let productNames: [String: String] = [
        "external_id": "product id,record id,id",
        "name": "product name,product,item,title,Produkt,Bezeichnung,produit,producto",
        "code": "product code,sku,article number,item number,part number,Artikelnummer",
        "price": "sales price,list price,unit price,standard price,amount,Preis,prix,precio",
        "currency": "currency code,currency iso code,Währung,devise,moneda",
        "family": "product family,series,category,product category,product type,Gruppe",
        "active": "is active,enabled,aktiv",
    ]
}
