//! Insurance and health cards, where the text says that it is one.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "health_insurance",
        label: "HEALTH_ID",
        kind: Some("insurance"),
        title: "Health insurance member, group or policy number",
        lead: announced!(
            r"(?:member|subscriber|insured|enrollee|beneficiary|cardholder|insurance|health ?plan|plan member|policy ?holder|group|medicaid|medi-?cal|policy|health insurance(?: policy| card| claim)?|health card|rx ?(?:group|grp)|payer)[ -]?(?:id|identifier|#)|(?:member|subscriber|medicaid|medicare|health insurance|insured) n(?:umber|o)\.?|hicn?|rxbin|versicherten|kvnr|krankenversicherungs|krankenkassen|(?:numéro|n°) d['’](?:assuré|adhérent)(?: social)?|mutuelle|(?:número|n\.?º) de (?:afiliad[oa]|asegurado|beneficiario|seguridad social)|nuss|tarjeta sanitaria|cip|tessera sanitaria|(?:numero|n\.) (?:di )?assistito|(?:número|n\.?º) de (?:utente|beneficiário|carteirinha)|(?:verzekerden|verzekerings|polis)nummer|numer ubezpieczenia"
        ),
        pattern: r"(?:[A-Za-z]{1,6}-?)?\d[A-Za-z0-9]*(?:[/-][A-Za-z0-9]+){0,3}",
        after: Edge::Token,
        limit: 64,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::REFERENCE],
        finds: &[
            "Member ID «ABC123456789»",
            "member number «ZX-987654321» appears on the card",
            "Health plan ID «UHC-12345AB» covers the visit",
            "Medicaid ID: «AB12345C»",
            "número de afiliado «28-1234567890»",
        ],
        skips: &[
            ("Member ID card", "no number"),
            ("group id 12", "too short"),
            ("policy id is required", "no number"),
            ("insurance id 2024", "a year"),
        ],
        source: "CMS sample insurance card; cue words of cards in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ca_health_card",
        label: "HEALTH_ID",
        kind: Some("ca_health_card"),
        title: "Canadian health card number",
        lead: announced!(
            r"ohip|phn|personal health|ramq|nam|ahcip|mhsc|care ?card|healthcare card|health card|carte (?:d['’]assurance[- ]maladie|sant[ée]|soleil)|(?:numéro|n°) d['’]assurance[- ]maladie"
        ),
        pattern: r"\d{4}[ -]?\d{3}[ -]?\d{3}(?:[ -]?[A-Z]{2})?|[A-Z]{4} ?\d{4} ?\d{4}|\d{3}[ -]?\d{3}[ -]?\d{3}|\d{5}-\d{4}|\d{12}",
        after: Edge::Token,
        score: 0.9,
        finds: &[
            "OHIP: «1234 567 890 AB»",
            "PHN «9876 543 210»",
            "RAMQ «TREM 8562 1512»",
            "carte santé «1234-567-890-XY»",
        ],
        skips: &[
            ("OHIP coverage 2024", "a word between"),
            ("PHN 123", "too short"),
            ("health card renewal", "no number"),
            ("nam 1968", "a war"),
        ],
        source: "Provincial health ministries: ON 4-3-3 and two letters, QC four letters and eight digits, BC and others nine or ten digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ca_ramq",
        label: "HEALTH_ID",
        kind: Some("ca_ramq"),
        title: "Quebec health insurance number",
        pattern: r"[A-Z]{4} \d{4} \d{4}",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.5,
        checks: &[validate::CA_RAMQ],
        raises: &["ramq", "nam", "assurance maladie", "maladie", "sante", "patient", "health"],
        lowers: &["iban", "container", "card", "carte bancaire", "order", "year", "years", "from"],
        finds: &["«TREM 8562 1512»", "patient «LAVJ 9001 1512»"],
        skips: &[("TREM 8513 1512", "no month 13"), ("from YEAR 1901 2010", "a range")],
        source: "Régie de l'assurance maladie du Québec: four letters, day of birth (women's month plus 50), two digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "br_cns",
        label: "HEALTH_ID",
        kind: Some("br_cns"),
        title: "Brazilian health card number (CNS)",
        pattern: r"[12789]\d{14}|[12789]\d{2} \d{4} \d{4} \d{4}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.47,
        checks: &[validate::BR_CNS],
        raises: &["cns", "sus", "cartao nacional", "cartao do sus", "saude"],
        finds: &["CNS «700000000000005»", "cartão do SUS: «700 0000 0000 0005»"],
        skips: &[("CNS 700000000000006", "does not divide by eleven"), ("id 700000000000005", "no word near")],
        source: "Ministério da Saúde, Portaria 940/2011",
        ..Recognizer::DEFAULT
    },
];
