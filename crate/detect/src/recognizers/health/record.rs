//! Medical records, prescriptions, authorisations and referrals.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "medical_record",
        label: "HEALTH_ID",
        kind: Some("medical_record"),
        title: "Patient's or medical record number",
        lead: announced!(
            r"m\.?r\.?n\.?|emrn|mrno|(?:medical|health|hospital) (?:record|chart|history|file)|(?:patient|chart|hospital|encounter|admission|accession|specimen|lab)[ -]?(?:id|identifier|number|no\.?|#)|uhid|op ?no|ip ?no|patienten(?:nummer|-?nr\.?|-?id)?|fall(?:nummer|-?nr\.?)|aufnahme(?:nummer|-?nr\.?)|krankenakte|ipp|nip patient|(?:numéro|n°) (?:de )?(?:patient|dossier m[ée]dical|s[ée]jour)|dossier m[ée]dical|n\.?h\.?c\.?|historia (?:cl[íi]nica|m[ée]dica)|(?:n[úu]mero|n\.?º) de (?:historia|paciente|episodio)|(?:id|codice) paziente|cartella clinica|prontu[áa]rio|processo cl[íi]nico|pati[ëe]nt(?:en)?(?:nummer|-?nr\.?)|(?:numer|nr) (?:pacjenta|historii choroby|ksi[ęe]gi g[łl][óo]wnej)|historia choroby|номер (?:карты|истории болезни)|환자 ?번호|등록 ?번호"
        ),
        pattern: r"[A-Za-z]{0,4}[-/]?\d[A-Za-z0-9]{2,14}(?:[-/.][A-Za-z0-9]{1,8}){0,3}",
        after: Edge::Token,
        limit: 48,
        score: 0.3,
        confirmed: 0.87,
        checks: &[validate::REFERENCE],
        finds: &[
            "MRN: «00482917»",
            "Patient ID «PT104455»",
            "medical record number «H-2291-04»",
            "Patientennummer «8812004»",
            "nº de historia «558120»",
            "IPP «800123456»",
        ],
        skips: &[
            ("patient 45 years old", "an age"),
            ("MRN is missing", "no number"),
            ("patient number 3", "too short"),
            ("medical record 2024", "a year"),
        ],
        source: "HL7 v2 PID-3 and cue words of hospital forms in en, de, fr, es, it, pt, nl, pl, ru, ko",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "prescription",
        label: "HEALTH_ID",
        kind: Some("prescription"),
        title: "Prescription, authorisation or referral number",
        lead: announced!(
            r"prescription|rx|rezept(?:nummer|-?id)?|ordonnance|receta(?: electr[óo]nica)?|ricetta(?: elettronica)?|nre|receita(?: m[ée]dica)?|recept|recepta|e-?recepta|(?:prior |pre-?)?authori[sz]ation|prior auth|pre-?auth|(?:infusion )?referral|überweisung"
        ),
        pattern: r"(?:RX|PA|REF|INF|Rx|rX|rx|pa|inf|ref)?-?\d{6,15}|\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?:[ -]\d{2,4}){0,2}|[0-9]{4}[A-Z][0-9A-Z]{10}",
        after: Edge::Token,
        score: 0.86,
        finds: &[
            "Prescription number «RX789456123» was filled by the pharmacy.",
            "Rx #«1234567»",
            "Prior authorization «PA-987654321» approved",
            "referral number: «2025001234»",
            "e-recepta «1234 5678 9012 3456 7890 12»",
        ],
        skips: &[
            ("prescription 12 mg", "a dose"),
            ("RX 580 8GB", "a graphics card"),
            ("authorization code 4417", "too short"),
            ("referral program", "no number"),
        ],
        source: "NCPDP, X12 278; cue words of prescriptions in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "claim",
        label: "ID_NUMBER",
        kind: Some("claim"),
        title: "Claim number in lower case",
        lead: announced!(r"claim(?: id)?"),
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
