//! Identity and tax numbers that only the text announces, of any country: the name decides, shapes differ.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// A number that may be written in groups; letters stand in front, at the end, or behind a hyphen.
const NUMBER: &str = r"(?:[A-Z]{1,5}[ /.-]{0,2})?\d[0-9A-Z]*(?:[ ./-]\d[0-9A-Z]*|-[0-9A-Z]+){0,5}";

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "identity_announced",
        label: "ID_NUMBER",
        kind: Some("identity"),
        title: "Identity, social insurance or residence number",
        lead: announced_number!(concat!(
            r"nid|(?:national|citizen|personal|kenyan?|state|government|dod|sevis|qatar|civil|emirates) id(?:entity|entification)?(?: card)?(?: id)?|identity (?:document|number)|id card|resident(?:ce)? (?:permit|card)|edipi|ktn|known travell?er|i-94|selective service",
            r"|c[ée]dula(?: de)?(?: identidad| ciudadan[íi]a| extranjer[íi]a)?|d\.?n\.?i\.?|c\.c\.|c\.i\.|dui|dpi|dimex|documento(?: nacional)?(?: de identi(?:dad|ficaci[óo]n))?|(?:tarjeta|carn[ée]) de (?:identidad|extranjer[íi]a)",
            r"|r\.?g\.?|carteira de identidade|pis(?:/pasep)?|pasep|nis|ctps|t[íi]tulo (?:de )?eleitor|rne|crnm",
            r"|uan|esic|epf|ration card|abha|cnic|nicop|nagarikta|citizenship|cccd|cmnd|căn cước(?: công dân)?(?: số)?|bpjs(?: kesehatan)?|kad pengenalan|huduma|nssf|nhif|ghana card|ssnit|cnie?|cin|carte (?:d['’]identité )?nationale(?: d['’]identité)?|carte d['’]identité|teudat zehut|qid|cpr|iqama|eid|fin kod"
        )),
        pattern: NUMBER,
        after: Edge::Token,
        limit: 80,
        score: 0.3,
        confirmed: 0.7,
        checks: &[validate::REGISTRY, validate::REFERENCE],
        lowers: &["employee", "user", "device"],
        finds: &[
            "national id: «12345678»",
            "cédula de ciudadanía No. «1.020.304.506»",
            "DNI: «28.456.789»",
            "RG: «12.345.678-9»",
            "CNIC: «3520212345671»",
            "carte nationale d'identité n° «12345678»",
            "DoD ID: «1234567890»",
            "I-94 number «123456789A1»",
            "CCCD: «001099012345»",
        ],
        skips: &[
            ("national id required by 2024", "no number"),
            ("id card 2024-05-12", "a date"),
            ("i-94 highway exit 12", "a road"),
            ("documento de 12 páginas", "a count"),
            ("eid mubarak 2024", "a feast"),
            ("PIS 1234", "too short"),
        ],
        gaps: &[("Cédula de identidad: «4567890 LP»", "the district behind the number is left")],
        source: "Names of national registers and cards in Latin script; AAMVA, DoDI 1000.30, CBP; RENIEC, RENAPER, SEGIP, NADRA, EPFO, Decree 137/2015/NĐ-CP and others",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "identity_announced_scripts",
        label: "ID_NUMBER",
        kind: Some("identity"),
        title: "Identity or passport number behind its name in another script",
        lead: concat!(
            r"(?:الرقم (?:المدني|الشخصي|الوطني|القومي)|رقم (?:الهوية(?: الوطنية)?|الإقامة|الاقامة|جواز السفر|الجواز)|جواز السفر|بطاقة التعريف(?: الوطنية)?|کد ?ملی|شماره (?:ملی|گذرنامه)|گذرنامه|شناختی کارڈ",
            r#"|ת[".״']{0,2}ז\.?|תעודת זהות|מספר (?:זהות|דרכון)|דרכון"#,
            r"|জাতীয় পরিচয়পত্র|নাগরিকত্ব|नागरिकता(?: प्रमाणपत्र)?|पासपोर्ट|ИИН|ЖСН|БИН|ИНН|СНИЛС|პირადი ?(?:ნომერი|№)|ՀԾՀ|ՀԾՀՀ|Հանրային ծառայության համարանիշ)",
            r"(?: (?:رقم|نمبر|نং|নং|নম্বর|संख्या|नंबर|№|номер|серия))?[ \t:=#(.]{1,4}"
        ),
        pattern: r"[A-Z]{0,2}\d[0-9/ -]{5,18}\d",
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::REGISTRY, validate::REFERENCE],
        finds: &[
            "الرقم المدني «285011501233»",
            "תעודת זהות: «039337424»",
            "জাতীয় পরিচয়পত্র নং: «1234567890»",
            "ИИН «900101300018»",
            "პირადი ნომერი: «01024012345»",
            "جواز السفر «A12345678»",
        ],
        skips: &[
            ("דרכון", "no number"),
            ("ИИН 12", "too short"),
            ("პირადი საქმე 12", "another word"),
            ("паспорт изделия", "no number"),
        ],
        source: "Names of national registers in Arabic, Persian, Urdu, Hebrew, Bengali, Hindi, Nepali, Russian, Kazakh, Georgian and Armenian",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "tax_announced",
        label: "TAX_ID",
        kind: Some("tax"),
        title: "Tax number behind the name of its register",
        lead: concat!(
            r"(?:NIT|N\.I\.T\.|RUC|R\.U\.C\.|RIF|RNC|RTN|RUC/CI|RUT|R\.U\.T\.|NPWP|MST|SARS(?: (?:tax reference|vat registration|income tax|reference|VAT))?|PAYE|UIF|TRN|[Tt]ax [Rr]ef(?:erence)?|[Tt]ax (?:file|[Rr]egistration)|[Vv][Aa][Tt] [Rr]egistration|[Tt]raffic register|eNaTIS (?:TRN|licence)|KRA PIN|GRA TIN|[Mm]ã số thuế)",
            r"(?:[ -]?(?:[Nn]úmero|[Nn]umber|[Nn]o|NO|[Nn]ro|N[°º]))?(?: is)?[ :=#(.]{1,4}"
        ),
        pattern: NUMBER,
        before: Edge::Token,
        after: Edge::Token,
        limit: 80,
        score: 0.3,
        confirmed: 0.75,
        checks: &[validate::REGISTRY, validate::REFERENCE],
        finds: &[
            "NIT: «900123456-7»",
            "RUC «20512333797»",
            "RNC «131-24679-6», RUC/CI «12345678-9»",
            "eNaTIS licence «40260039Y068»",
        ],
        skips: &[
            ("NIT: 2024", "a year"),
            ("nit: 123456 lines", "a remark"),
            ("SARS-CoV-2", "a virus"),
            ("RUTA 20512333797", "another word"),
        ],
        source: "DIAN, SUNAT, SET, DGII, SENIAT, SAR, SII, DJP, SARS, eNaTIS, KRA, GRA: the name decides",
        ..Recognizer::DEFAULT
    },
];
