//! Numbers by which an organisation knows a person or a case: customer, employee, patient, case, policy, invoice. They say nothing by shape, so only
//! what the text announces is taken.

use crate::recognizer::{Edge, Recognizer};

pub(super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "reference_number",
        label: "ID_NUMBER",
        title: "Customer, employee or case number",
        lead: concat!(
            r"(?i)(?:(?:customer|client|employee|staff|personnel|payroll|badge|patient|hospital|case|claim|policy|invoice|order|ticket|incident|contract|account|member|membership|reference|booking|",
            r"reservation|student|matter|docket|application|file|record|medical record|mrn|insurance|subscriber|user|loan|permit|visa|registration|serial|device|asset|po|purchase order|tracking|",
            r"receipt|delivery|licen[cs]e|certificate|enrolment|enrollment|tenancy|vendor|supplier|merchant|work order|request|change|complaint|prescription|sample|plate|emp\.?|ref\.?)",
            r"(?: ?(?:number|numbers|no|nos|num|nr|id|ids|ref|reference|code|key)\.?| ?#| ?n[°º])(?: is| was)?|(?:case|claim|invoice|ticket|incident|policy|order|contract|reference|ref|your ref|our ref|booking|docket)\.?:",
            r"|(?:kunden|vertrags|rechnungs|bestell|auftrags|personal|mitarbeiter|mitglieds|versicherten|versicherungs|patienten|fall|vorgangs|ticket|matrikel|steuer|referenz|lieferschein|serien|inventar|ausweis|schadens?|policen)",
            r"-?(?:nummer|nr|id)\.?|aktenzeichen|az\.:|gesch\.?-?z\.?:|zeichen:",
            r"|(?:numéro|n°|nº|no|réf\.?|référence)(?: de| d')? ?(?:client|dossier|facture|commande|contrat|adhérent|police|sinistre|employé|matricule|patient|abonné)(?: n°)?|(?:dossier|facture|commande|contrat|matricule|référence|réf\.?)(?: n[°º]| :|:)",
            r"|(?:número|n\.?º|n°|núm\.?|num\.?|nº) de (?:cliente|expediente|pedido|factura|contrato|empleado|póliza|historia|historia clínica|referencia|siniestro|socio|colegiado|encomenda|processo|fatura|apólice|utente)|(?:expediente|expte\.?|nhc|referencia|póliza|pedido|factura|processo|matrícula)(?: n\.?º| nº|:| n°)",
            r"|(?:numero|n\.|codice|cod\.) (?:cliente|pratica|ordine|fattura|contratto|polizza|dipendente|pratica|matricola|sinistro)|(?:pratica|matricola|fattura|polizza|protocollo|prot\.)(?: n\.|:)",
            r"|(?:klant|order|factuur|contract|personeels|polis|dossier|lid|bestel|zaak|relatie|zending|cliënt|patiënt)-?(?:nummer|nr)\.?",
            r"|(?:numer|nr) (?:klienta|zamówienia|faktury|umowy|sprawy|polisy|pracownika|akt|rejestracyjny|referencyjny|zgłoszenia)|sygn\. akt|sygnatura)",
            r"\s?[:#=(]?\s{0,3}"
        ),
        pattern: r"#?(?:[A-Z]{1,6}[ /.-]?){0,2}\d[A-Z0-9]*(?:[/.-][A-Z0-9]+){0,4}|[A-Z0-9]{1,8}(?:[/-][A-Z0-9]{1,8}){0,3}[/-]\d{2,}[A-Z0-9]*",
        after: Edge::Number,
        limit: 48,
        score: 0.3,
        confirmed: 0.75,
        checks: &[crate::validate::REFERENCE],
        finds: &[
            "customer number: «C4417882»",
            "Invoice no. «2025-100774»",
            "Kundennummer «10044718», Aktenzeichen «S-11/302/21»",
            "numéro de dossier «24.0193»",
            "Employee ID «604417»",
            "Ticket: «INC-20418»",
        ],
        skips: &[
            ("order 66 pizzas", "no number announced"),
            ("case no. 3", "too short to name one"),
            ("the policy is 2 pages long", "no number announced"),
            ("file number of pages 120", "a sentence"),
        ],
        source: "Cue words of business letters and forms in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "reference_behind_noun",
        label: "ID_NUMBER",
        title: "Number behind the word for what it names",
        lead: concat!(
            r"(?i)(?:customer|client|employee|staff|badge|patient|case|claim|policy|invoice|order|ticket|incident|contract|agreement|member|membership|reference|booking|reservation|matter|docket|application|file|",
            r"folio|insurance|loan|permit|registration|serial|device|asset|tracking|receipt|certificate|tenancy|vendor|supplier|merchant|request|warrant|quote|offer|voucher|licence|license|transaction|parcel|",
            r"container|warranty|procedure|title|po|ref|kunde|vertrag|rechnung|bestellung|auftrag|police|vorgang|schaden|angebot|zeichen|dossier|facture|commande|contrat|devis|colis|expediente|pedido|factura|contrato|",
            r"oferta|póliza|pratica|ordine|fattura|polizza|contratto|documento|protocollo|processo|fatura|contrato|apólice|protocolo|factuur|bestelling|polis|zaak|bestelbon|faktura|umowa|sprawa|zamówienie|polisa|szkoda|znak)s?",
            r"\.?[:,]?\s{1,3}[(#]?"
        ),
        pattern: r"(?:[A-Z]{1,6}[ /.-]?){0,2}\d[A-Z0-9]*(?:[/.-][A-Z0-9]+){0,4}(?: \d{3,6}){0,4}|[A-Z0-9]{1,8}(?:[/-][A-Z0-9]{1,8}){0,3}[/-]\d{2,}[A-Z0-9]*",
        after: Edge::Number,
        limit: 72,
        score: 0.2,
        confirmed: 0.6,
        checks: &[crate::validate::REFERENCE_ALONE],
        lowers: &["iso", "rfc", "standard", "norm", "bytes", "eur", "usd", "words", "users", "mb", "kb", "gb"],
        finds: &["contract «DI-C-0093»", "policy «HO3-771-9042»", "tracking «7714 0092 335»", "Rechnung «2024-031988»"],
        skips: &[
            ("order 5000 bricks", "a count"),
            ("ticket 12", "too short"),
            ("file size 123456", "a word between"),
            ("case 2024-01-31", "a date"),
        ],
        source: "Cue words of business letters in en, de, fr, es, it, pt, nl, pl; validate/reference.rs tells references from counts",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "registry_number",
        label: "ID_NUMBER",
        title: "Number behind the short name of a national register",
        lead: concat!(
            r"(?:RUT|RUN|CUIT|CUIL|CURP|RFC|CPF|CNPJ|RG|NIF|NIPC|NISS|CIF|DNI|CNIC|NRIC|PPSN|PPS|UTR|INSZ|KVK|KvK|SIREN|SIRET|HRB|HRA|UID|USt-IdNr|USt-ID|VAT|TVA|BTW|P\. ?IVA|P\.IVA|C\. ?F\.|C\.F\.|SIN|TFN|ABN|ACN|",
            r"MRN|PHN|CRM|OAB(?:/[A-Z]{2})?|IMEI|EORI|DUNS|LEI|NIN|PAN|Aadhaar|GSTIN|NPI|DEA|IPP|NHC|NSS|CNPS|CAU|CIN|BVN|TIN|OIB|EGN|CNP|AHV|SVNR|SV-Nummer|Matr|matr|prot|Prot)",
            r"(?:[-_ /](?:[A-Z]{2}|nr|no|num|number))?\.?(?: ?(?:no|nr|n\.º|nº|n°|Nr|No|number|n\.)\.?)?\s?[:=#(]?\s{0,3}"
        ),
        pattern: r"(?:[A-Z]{1,4}[ -]?)?\d[A-Z0-9]*(?:[ ./-][A-Z0-9]+){0,5}",
        after: Edge::Number,
        limit: 64,
        score: 0.3,
        confirmed: 0.66,
        checks: &[crate::validate::REGISTRY],
        finds: &["RUT: «9.884.013-5»", "CNPJ «12.345.678/0001-95»", "SIRET «893 440 126 00017»", "PPSN «8305192HA»"],
        skips: &[
            ("RFC 7231 section 4", "a standard"),
            ("VAT 19 percent", "a rate"),
            ("PAN 2024", "too short"),
            ("RUN 12 tests", "a count"),
        ],
        source: "Short names of the registers in the languages of the catalogue and of Latin America; shapes differ, the name decides",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ticket_key",
        label: "ID_NUMBER",
        title: "Ticket or document key",
        pattern: r"[A-Z]{2,6}-\d{3,8}|[A-Z]{2,4}-\d{4}-\d{3,8}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        checks: &[crate::validate::REFERENCE],
        raises: &[
            "ticket", "incident", "case", "open", "opened", "closed", "resolved", "assigned", "priority", "asset", "betreff", "invoice", "order", "issue", "request", "claim", "contract", "employee", "patient", "customer", "vorgang", "rechnung", "vertrag", "auftrag",
            "dossier", "facture", "expediente", "pedido", "factura", "pratica", "fattura", "zgloszenie", "faktura", "umowa", "sprawa", "zaak", "factuur", "fatura", "processo",
        ],
        lowers: &["iso", "rfc", "cve", "standard", "model", "sha", "utf", "norm", "regulation"],
        needs_context: true,
        finds: &["ticket «INC-20418» is open", "see incident «SIR-0452»", "Vorgang «SM-88204417»", "invoice «INV-2025-0193»"],
        skips: &[
            ("INC-20418", "no word near"),
            ("incident CVE-2024-12345", "a public list of weaknesses"),
            ("request per RFC-7231", "a standard"),
            ("ticket AB-1", "too short"),
        ],
        source: "Key form of issue trackers (Atlassian, ServiceNow documentation)",
        ..Recognizer::DEFAULT
    },
];
