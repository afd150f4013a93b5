//! Numbers that the text announces: behind "no.", behind "customer number", behind the noun itself.

use super::NOUNS;
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// Digits, with letters, groups and joints among them.
macro_rules! number {
    () => {
        concat!(
            r"(?:[A-Z]{1,6}[ /.-]?){0,2}\d[A-Z0-9]*(?:[/.:-][A-Z0-9]+){0,5}(?: \d{2,6}){0,3}",
            r"|[A-Z0-9]{1,8}(?:[/.-][A-Z0-9]{1,8}){0,3}[/-]\d{2,}[A-Z0-9]*(?:[/.-][A-Z0-9]+){0,3}",
            r"|[a-z]{1,3}\d{5,10}|(?:[A-Z]{1,4} ?)?\d{1,6} of (?:19|20)\d\d"
        )
    };
}

/// Abbreviations for "number", and the texts of law whose numbers are everybody's.
const ABBREVIATIONS: &str = "no nos nr n º nº º num nro numer sygn rep !law !act !laws !acts !directive !regulation !regulations !resolution !decree !protocol !rule !rules \
    !ordinance !article !articles !art !section !chapter !convention !treaty !eu !ec !eg !ue !ce !eea !gesetz !verordnung !richtlinie !beschluss !loi !decret !arrete \
    !ordonnance !directive !reglement !ley !decreto !orden !reglamento !directiva !legge !regolamento !direttiva !lei !portaria !regulamento !wet !besluit \
    !verordening !richtlijn !ustawa !ustawy !rozporzadzenie !poz !pozycja !dz !vol !volume !issue !port !line !tel !fax !phone !telefon !version !artikel !model !part !parts !item !sku !r !cat !catalogue !catalog !is !are !was !has !have !with";

/// Words for "number" that need to be told whose, as the end of a German or Dutch compound tells.
const NUMBER_WORDS: &str = "number numbers numero number nummer id ids ref reference referencia referentie reference key cod codigo codice !phone !telephone !port !line !page \
    !version !house !room !chapter !model !part !article !fax !prime !random !error !exit !postal !process !thread !git !commit !the !order !orders";

/// Compounds that end so, and nouns that a number stands directly behind.
const BEHIND: &str = "*nummer *nr *nummern *zeichen case cause member meeting tag meter zahler zahlerstand contador wristband lot lots batch tape nota bordereau mission \
    autos rollo toca radicado legajo carnet carne kartoteki biletu albo seriale serials microchips deal opportunity notice occurrence charity payroll emp subject candidate exhibit sample \
    title locator sendung paket auftragsnr vertragskonto kundenkonto zahlernummer allocataire adherent assure declaration consignment shipment puce chip ident ticket incident inc claim student matriculation ficha previas bug change chg microchip chart signatur nhs ni track dienstwagen voertuig nosologico cip nia title decision honoraires ordre invoice inv contract agreement employee patient customer membership booking reservation policy docket \
    folio loan permit badge tracking receipt certificate licence license tenancy vendor warrant quote quotation voucher parcel container awb passport visa acct po \
    citation complaint grant donor candidate pupil parking reference quoting ref refs crm mrn urn pcn pnr rma serial imei asset vorgang rechnung vertrag auftrag \
    bestellung angebot police schaden az gz fallnr kundennr steuernr matrikel dossier facture devis contrat commande colis suivi sinistre matricule demande titre \
    expediente expte factura contrato pedido poliza siniestro referencia reserva matricula pasaporte localizador cedula pratica fattura polizza contratto \
    ordine sinistro matricola matr passaporto protocollo prot lotto incarto processo proc fatura apolice protocolo encomenda passaporte utente zaak factuur polis kenmerk \
    offerte bestelbon zgloszenie faktura umowa sprawa polisa sygnatura znak legitymacja zlecenie paszport ewid !phone !telephone !port !line !version debiteur debitor boleta comprobante klienta inail facturii";

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "reference_abbreviated",
        label: "ID_NUMBER",
        title: "Number behind \"no.\"",
        pattern: number!(),
        after: Edge::Number,
        limit: 64,
        score: 0.2,
        confirmed: 0.6,
        checks: &[validate::REFERENCE],
        front: ABBREVIATIONS,
        lowers: &[
            "telephone",
            "telefon",
            "telefoon",
            "fax",
            "modell",
            "model",
            "isbn",
            "edition",
            "art",
            "artikel",
            "article",
            "articolo",
            "articulo",
            "artigo",
            "part",
            "item",
            "tail",
            "head",
            "bestellnummer",
        ],
        prose: true,
        finds: &[
            "The case originated in an application (no. «26576/02») against the Republic",
            "applications nos. «265/07» and others; v. Sweden, no. «27033/95»",
            "Rep. A nr «1188/2024», sinistre n° «S24-553018»",
            "I signed the ticket, no. «41772»; polizza n. «1/2044/122/771900»; Ofício n.º «1188/DOP/2024»",
            "pourvoi n° «12-34.567», Matter No. «494 of 2012»",
        ],
        skips: &[
            ("Law no. 1602, Directive No 95/46/EC, Verordnung (EU) Nr. 910/2014", "everybody's law"),
            ("loi n° 78-17, Ley n.º 3/2018, legge n. 431", "everybody's law"),
            ("no. 3 and no. 12", "too short to name one"),
            ("no 2019 report", "a year"),
            ("there is no 1234", "a sentence"),
        ],
        gaps: &[],
        source: "Abbreviations for \"number\" in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "references_listed",
        label: "ID_NUMBER",
        title: "Numbers behind \"nos.\"",
        pattern: r"\d[\d/.-]*(?:, \d[\d/.-]*)+(?:,? (?:and|und|et|y|e|en|i) \d[\d/.-]*)?",
        after: Edge::Number,
        limit: 96,
        once: true,
        score: 0.2,
        confirmed: 0.6,
        checks: &[validate::REFERENCE],
        front: "nos nrs nn nr numbers nummern !articles !art !laws !acts !rules !sections !chapters !protocols !vols !pages",
        prose: true,
        finds: &[
            "the plots nos. «260, 268, 45, 119/5, 164.9, 121/2/3 and 425»",
            "invoices nos. «1188, 1189 and 1190»",
            "Rechnungen Nr. «4417, 4418 und 4420»",
            "applications nos. «265/07, 266/07»",
        ],
        skips: &[
            ("Articles nos. 26, 27 and 28", "everybody's law"),
            ("pages 260, 268 and 270", "pages"),
            ("nos. 3, 4", "too short to name one"),
            ("the years 1990, 1991", "years"),
        ],
        source: "Enumerations in judgments and registers",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "reference_number",
        label: "ID_NUMBER",
        title: "Customer, employee or case number",
        pattern: number!(),
        after: Edge::Number,
        limit: 64,
        score: 0.2,
        confirmed: 0.35,
        checks: &[validate::REFERENCE],
        front: NUMBER_WORDS,
        raises: NOUNS,
        needs_context: true,
        prose: true,
        finds: &[
            "customer number: «C4417882»",
            "Employee ID «604417», claim reference «AX-2231»",
            "numéro de dossier : 24; référence «24.0193»",
            "case number is «1520/06», file number «NSD 1245 of 2018»",
            "student id: «s1938274», Meeting ID: «871 2345 6789»",
            "numero pratica «44017», número de expediente «118/2024»",
        ],
        skips: &[
            ("order of the number 5000", "a count"),
            ("case number 3", "too short to name one"),
            ("customer phone number 12345", "a telephone"),
            ("request for order number 700012345678", "an order says nothing of a person"),
            ("line number 1234 of the file", "a line"),
        ],
        source: "Cue words of business letters and forms in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "reference_behind_noun",
        label: "ID_NUMBER",
        title: "Number behind the word for what it names",
        pattern: number!(),
        after: Edge::Number,
        limit: 64,
        score: 0.2,
        confirmed: 0.6,
        checks: &[validate::REFERENCE_ALONE],
        front: BEHIND,
        lowers: &[
            "iso",
            "rfc",
            "standard",
            "norm",
            "bytes",
            "eur",
            "usd",
            "words",
            "users",
            "mb",
            "kb",
            "gb",
            "telefonnummer",
            "rufnummer",
            "handynummer",
            "faxnummer",
            "mobilnummer",
            "hausnummer",
            "versionsnummer",
            "zeilennummer",
            "portnummer",
            "telefoonnummer",
            "huisnummer",
            "artikelnummer",
            "modellnummer",
        ],
        prose: true,
        finds: &[
            "contract «DI-C-0093»",
            "policy «HO3-771-9042»",
            "tracking «7714 0092 335»",
            "Rechnung «2024-031988», Kundennummer «10044718», Aktenzeichen «S-11/302/21»",
            "Ticket: «INC-20418», badge «20417», Matricule «L2207»",
            "the support_ticket: «20417» and the customer_ref: «4471902», then old_invoice «20417»",
        ],
        skips: &[
            ("order 5000 bricks", "a count"),
            ("ticket 12", "too short"),
            ("file size 123456", "a word between"),
            ("contract 2024-01-31", "a date"),
            ("Faxnummer 20417", "a fax"),
        ],
        source: "Cue words of business letters in en, de, fr, es, it, pt, nl, pl; crate/validate/src/reference.rs tells references from counts",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "reference_short",
        label: "ID_NUMBER",
        title: "Short number behind a word that counts nothing",
        pattern: r"#?\d{4}",
        before: Edge::Token,
        after: Edge::Number,
        limit: 16,
        score: 0.2,
        confirmed: 0.55,
        checks: &[validate::REFERENCE],
        front: "badge invoice inv facture factura fattura fatura rechnung faktura incident matricule legajo employee emp staff collar docket colegiado warrant",
        prose: true,
        finds: &[
            "OFFICER: HOLLOWELL BADGE «5512»",
            "Invoice «#2231» was due",
            "facture «4417», factura «0417»",
            "Legajo «1182» CUIL",
        ],
        skips: &[
            ("invoice 2024", "a year"),
            ("badge 12", "too short"),
            ("ticket 1234", "may count"),
            ("incident 99 of a hundred", "too short"),
        ],
        source: "As for reference_behind_noun",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "reference_hash",
        label: "ID_NUMBER",
        title: "Number behind a hash and the word for what it names",
        pattern: r"#[A-Z]{0,3}\d{4,8}(?:-[A-Z0-9]+)*|#\d{3,5}-\d{3,6}",
        before: Edge::Open,
        after: Edge::Number,
        limit: 32,
        score: 0.2,
        confirmed: 0.6,
        checks: &[validate::REFERENCE],
        front: "^ order orders post ticket case booking contact image chat encomenda pedido commande ordine bestellung bestelling merged segnalazione invoice facture job \
            dossier customer account request !issue !issues !pr !pull !bug !fixes !closes",
        prose: true,
        finds: &[
            "«#48812» Impresora de planta 2",
            "Order «#8841-20935», post «#88120» by",
            "bom dia, a encomenda «#2044» da dona",
            "order is «#7719-AK».",
        ],
        skips: &[
            ("fixes #1234, see issue #12345", "everybody's"),
            ("order #12", "too short"),
            ("color #1234ab", "a colour"),
            ("* foo (#12345)", "a list of changes"),
        ],
        source: "Numbers of helpdesks and shops; trackers of source code write them behind other words",
        ..Recognizer::DEFAULT
    },
];
