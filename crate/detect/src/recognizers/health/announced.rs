//! Numbers of health care that only the text announces: cards and policies, records, prescriptions.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "health_card",
        label: "HEALTH_ID",
        kind: Some("insurance"),
        title: "Health insurance member, group or policy number",
        lead: announced_number!(concat!(
            r"(?:member|subscriber|insured|enrollee|beneficiary|insurance|health ?plan|plan member|policy ?holder|group|medicaid|medi-?cal|policy|health insurance|health card|rx ?gr(?:ou)?p) ?(?:id|#|number|no)|medicaid|ohip|phn|personal health|ramq|care ?card|health ?card|carte (?:d['’]assurance[- ]maladie|santé|soleil)|cns|cartão (?:do sus|nacional de saúde)|hicn?|medicare(?: claim)?",
            r"|versicherten|krankenversicherungs|krankenkassen|d['’](?:assuré|adhérent)(?: social)?|mutuelle|número de (?:afiliad[oa]|asegurado|beneficiario)|nuss|tarjeta sanitaria|tessera sanitaria|(?:número de |n\.?º )?(?:utente|beneficiário|carteirinha)|(?:verzekerden|polis)nummer|numer ubezpieczenia"
        )),
        pattern: r"(?:[A-Za-z]{1,6}[- ]?)?\d[A-Za-z0-9]*(?:[/-][A-Za-z0-9]+| \d{2,4}| [A-Z]{2}){0,4}|[A-Z]{4} \d{4} \d{4}",
        after: Edge::Token,
        limit: 64,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::REFERENCE_ALONE],
        finds: &[
            "Member ID «ABC123456789»",
            "member number «ZX-987654321» appears on the card",
            "Health plan ID «UHC-12345AB» covers the visit",
            "Medicaid ID: «AB12345C»",
            "número de afiliado «28-1234567890»",
            "OHIP: «1234 567 890 AB»",
        ],
        skips: &[
            ("Member ID card", "no number"),
            ("group id 12", "too short"),
            ("policy id is required", "no number"),
            ("medicare 2024 premium", "a year"),
        ],
        source: "CMS sample insurance card; provincial health cards; cue words of cards in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "medical_record",
        label: "HEALTH_ID",
        kind: Some("medical_record"),
        title: "Patient's, record, prescription or referral number",
        lead: announced_number!(concat!(
            r"m\.?r\.?n|(?:medical|health|hospital) (?:record|chart|file)|(?:patient|pat\.?|chart|hosp(?:ital)?|clinic|encounter|admission)[ -]?(?:id|number|no|#)|hosp|specimen|accession|lab (?:id|no\.?|number)|n\.?º (?:de )?episodio|ks\. gł\.|uhid|(?-i:HCL)",
            r"|prescription|rx|(?:prior |pre-?)authori[sz]ation|(?:prior|pre-?) ?auth|referral",
            r"|(?:patienten|fall|aufnahme)(?:nummer|-?nr)|rezept(?:nummer|-?id)|ipp|dossier m[ée]dical|n\.?h\.?c|historia cl[íi]nica|de (?:historia|paciente|episodio)|receta|cartella clinica|ricetta|nre|codice paziente|prontu[áa]rio|proc(?:esso|\.) cl[íi]nico|receita|pati[ëe]nt(?:nummer|-?nr)|(?:numer|nr) pacjenta|historii choroby|ksi[ęe]gi gł(?:ównej)?|e-?recepta"
        )),
        pattern: r"(?:[A-Za-z]{1,4}[-/ ]?)?\d[A-Za-z0-9]*(?:[-/.][A-Za-z0-9]+| \d{1,4}){0,5}",
        after: Edge::Token,
        limit: 64,
        score: 0.3,
        confirmed: 0.87,
        checks: &[validate::REFERENCE_LONG],
        finds: &[
            "MRN: «00482917»",
            "Hosp no: «PD 448 201 7»",
            "Nr księgi gł.: «2231/2023», nr ks. gł. «1182/24»; Lab ID «44-2291-0087», Nº episodio: «2200456789»",
            "Patient ID «PT104455», Pat.-ID «0091823»",
            "medical record number «H-2291-04»",
            "Patientennummer «8812004»",
            "nº de historia «558120»",
            "Prescription number «RX789456123» was filled by the pharmacy.",
            "Prior authorization «PA-987654321» approved",
            "referral number: «2025001234»",
            "e-recepta «1234 5678 9012 3456 7890 12»",
        ],
        skips: &[
            ("patient 45 years old", "an age"),
            ("MRN is missing", "no number"),
            ("prescription 12 mg", "a dose"),
            ("RX 580 8GB", "a graphics card"),
            ("authorization code 4417", "another code"),
            ("medical record 2024", "a year"),
        ],
        source: "HL7 v2 PID-3, NCPDP, X12 278 and cue words of hospital forms in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "medical_register",
        label: "MEDICAL_LICENSE",
        kind: Some("register"),
        title: "Number in a register of doctors, nurses or pharmacists",
        lead: r"(?:GMC|NMC(?: PIN)?|GDC|GPhC|HCPC|AHPRA|MPI|N?PWZ|CRM|COREN|CRO|CRF|CMP|RPPS|ADELI|LANR|BIG(?:-nr\.?)?|OM|AGB(?:-code)?|INAMI|RIZIV|ZSR|Colegiad[oa]|Cédula|cédula|SIREG|MCI|PMDC|HPCSA)(?:[-/ ]?[A-Z]{2})?(?: ?(?:[Rr]eg(?:istration)?|[Nn]ummer))?(?: ?(?:[Nn]o\.?|[Nn]umber|[Nn]r\.?|n\.?º|#))?:? {1,2}",
        pattern: r"[A-Z]{0,3}\d[0-9./-]{2,12}[0-9A-Z](?:-[A-Z]{2,3})?",
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::REFERENCE],
        finds: &[
            "Need your GMC «7799104» confirmed",
            "nr PWZ «4471820»",
            "Dr. Hideki Nakamura, CRM-MG «88.402».",
            "AHPRA no. «MED0001234567»",
            "AGB «01023456»; Colegiado «282812345», cédula «45123»",
        ],
        skips: &[
            ("CRM 365 licences", "software"),
            ("GMC Sierra 2024", "a car"),
            ("BIG 12", "a count"),
            ("NMC 2024", "a year"),
        ],
        source: "Registers of the health professions: GMC, NMC, AHPRA (UK, AU), NIL (PL), CFM (BR), ANS (FR), KBV (DE), CIBG (NL)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "claim",
        label: "ID_NUMBER",
        kind: Some("claim"),
        title: "Claim number in lower case",
        lead: r"(?i)claim(?: (?:id|number|no\.?|#))?:? ",
        pattern: r"[A-Za-z][a-z]{1,4}-?\d{5,15}",
        after: Edge::Token,
        score: 0.75,
        finds: &[
            "Claim number «pcn000001» was paid.",
            "claim «clm123456»",
            "Claim ID «Pcn000001»",
            "claim no. «abc-123456»",
        ],
        skips: &[
            ("claim sha1234", "too short"),
            ("Claim number approved", "no number"),
            ("we claim that 12345 are lost", "a word between"),
            ("claim utf16", "too short"),
        ],
        source: "X12 837, CLM01",
        ..Recognizer::DEFAULT
    },
];
