/// Names to make people of: all of them, and their companies, are invented.
struct DemoCountry: Sendable {
    let name: String
    let weight: Double
    let first: [String]
    let last: [String]
    let cities: [String]

    init(_ name: String, _ weight: Double, _ first: String, _ last: String, _ cities: String) {
        self.name = name
        self.weight = weight
        self.first = first.split(separator: " ").map(String.init)
        self.last = last.split(separator: ",").map(String.init)
        self.cities = cities.split(separator: ",").map(String.init)
    }

    static let all = [
        DemoCountry(
            "Germany", 20, "Anna Lukas Katharina Stefan Miriam Florian Sabine Tobias Claudia Henning Jana Matthias",
            "Brandt,Hoffmann,Krüger,Vogel,Schäfer,Lehmann,Keller,Winkler,Albrecht,Busch,Seidel,Richter",
            "Stuttgart,Leipzig,Bielefeld,Augsburg"),
        DemoCountry(
            "Austria", 13, "Magdalena Georg Theresa Bernhard Elisabeth Florian Veronika Andreas Barbara Dominik",
            "Gruber,Huber,Steiner,Moser,Eder,Pichler,Wallner,Fuchs,Leitner,Aigner", "Linz,Graz,Wels,Dornbirn"),
        DemoCountry(
            "Switzerland", 8, "Nadine Reto Corinne Urs Laurence Beat Silvia Marco",
            "Müller,Frei,Baumann,Meier,Zürcher,Favre",
            "Winterthur,Bern,Basel"),
        DemoCountry(
            "Netherlands", 9, "Sanne Daan Femke Ruben Ingrid Maarten Lotte Jeroen Anouk Bas",
            "Maas,Visser,de Boer,van Dijk,Bakker,Smit,de Wit,Mulder,Kuiper,Hendriks", "Eindhoven,Utrecht,Zwolle"),
        DemoCountry(
            "France", 8, "Léa Julien Camille Antoine Élodie Mathieu Claire Nicolas Sophie Thibault",
            "Fontaine,Moreau,Lefèvre,Girard,Roussel,Chevalier,Marchand,Lambert", "Lyon,Nantes,Lille"),
        DemoCountry(
            "Italy", 7, "Giulia Matteo Chiara Alessandro Francesca Davide Elena Lorenzo",
            "Rossi,Ferrari,Bianchi,Conti,Galli,Ferrara,Marini,Rinaldi", "Brescia,Faenza,Torino"),
        DemoCountry(
            "Spain", 5, "Lucía Tomás Carmen Javier Marta Álvaro Inés Diego",
            "Herrera,Navarro,Ortega,Molina,Serrano,Vidal",
            "Valencia,Zaragoza,Bilbao"),
        DemoCountry(
            "Sweden", 6, "Elin Oskar Nora Viktor Astrid Gustav Linnea Emil",
            "Lindqvist,Nyström,Bergman,Sjöberg,Holm,Ekström",
            "Göteborg,Västerås,Malmö"),
        DemoCountry(
            "Norway", 3, "Ingrid Henrik Solveig Lars Marit Eirik", "Aas,Haugen,Solberg,Strand,Lunde", "Bergen,Trondheim"
        ),
        DemoCountry(
            "Poland", 6, "Agnieszka Marek Katarzyna Paweł Magdalena Piotr Joanna Tomasz",
            "Kowalska,Wiśniewski,Zając,Nowicki,Mazur,Dudek", "Gdańsk,Wrocław,Łódź"),
        DemoCountry(
            "Czechia", 4, "Tereza Pavel Jana Ondřej Lucie Martin", "Novák,Dvořák,Svoboda,Černý,Procházka",
            "Brno,Plzeň"),
        DemoCountry(
            "United Kingdom", 7, "Olivia Grant Amara Daniel Chloe Imran Hannah Owen Priyanka Callum",
            "Hughes,Okafor,Patel,Bennett,Marsh,Whitfield,Ahmed,Doyle", "Leeds,Bristol,Sheffield"),
        DemoCountry(
            "Turkey", 2, "Elif Emre Zeynep Kerem Defne Mert", "Kaya,Demir,Yıldız,Aydın,Şahin", "Bursa,İzmir"),
        DemoCountry(
            "India", 2, "Ananya Ravi Meera Arjun Kavya Sanjay", "Menon,Iyer,Deshpande,Banerjee,Kulkarni", "Pune,Kochi"),
    ]
}

/// What companies are called, and what they do.
struct DemoTrade: Sendable {
    let industry: String
    let weight: Double
    /// Whether the team's playbook likes the industry.
    let fits: Bool
    let words: [String]

    init(_ industry: String, _ weight: Double, fits: Bool, _ words: String) {
        self.industry = industry
        self.weight = weight
        self.fits = fits
        self.words = words.split(separator: ",").map(String.init)
    }

    static let all = [
        DemoTrade("software", 16, fits: true, "Software,Systems,Labs,Cloud"),
        DemoTrade("saas", 8, fits: true, "Online,Apps,Metrics"),
        DemoTrade("financial services", 9, fits: true, "Capital,Leasing,Payments"),
        DemoTrade("insurance", 6, fits: true, "Insurance,Assurance"),
        DemoTrade("professional services", 10, fits: true, "Advisory,Engineering,Partners"),
        DemoTrade("telecommunications", 4, fits: true, "Telecom,Networks"),
        DemoTrade("manufacturing", 18, fits: false, "Precision,Werke,Pumps,Windows,Ceramics"),
        DemoTrade("logistics", 10, fits: false, "Logistics,Freight,Cold Chain"),
        DemoTrade("retail", 8, fits: false, "Stores,Retail,Outdoor"),
        DemoTrade("healthcare", 6, fits: false, "Clinics,Medical"),
        DemoTrade("food", 5, fits: false, "Foods,Bakeries"),
    ]
    static let roots =
        ("Alpen,Baltic,Halden,Brandt,Delta,Elbe,Fjord,Hansa,Iberia,Jura,Loire,Tatra,Corvin,Meridian,Orchard,Pallas,"
        + "Quarry,Rhône,Salina,Tessera,Umbra,Vesper,Wexford,Ypsilon,Zephyr,Amber,Birch,Cinder,Dovetail,Ember,Falken,"
        + "Granit,Harrow,Isar,Juniper,Kelp,Linden,Mistral,Nordlicht,Osprey,Pinion,Quill,Rowan,Sable,Thistle,Ursa,Vela,"
        + "Willow")
        .split(separator: ",").map(String.init)
}

/// What people are, with how much they decide.
struct DemoTitle: Sendable {
    let title: String
    let weight: Double
    /// How much of the fit card's points for the role they get, from nought to one.
    let reach: Double

    init(_ title: String, _ weight: Double, _ reach: Double) {
        self.title = title
        self.weight = weight
        self.reach = reach
    }

    static let all = [
        DemoTitle("Chief Operating Officer", 7, 1), DemoTitle("CEO", 6, 1), DemoTitle("Founder", 5, 1),
        DemoTitle("VP Operations", 8, 1), DemoTitle("VP Supply Chain", 4, 1), DemoTitle("Director Planning", 9, 0.8),
        DemoTitle("Head of Operations", 11, 0.8), DemoTitle("Head of Logistics", 7, 0.8),
        DemoTitle("Operations Manager", 14, 0.5), DemoTitle("Planning Manager", 9, 0.5),
        DemoTitle("Production Planner", 8, 0), DemoTitle("Business Analyst", 7, 0), DemoTitle("Consultant", 3, 0),
        DemoTitle("Student", 2, 0),
    ]
}
