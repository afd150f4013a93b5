//! Devices and their cards in mobile networks, where the text says that it is one.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "imei",
        label: "ID_NUMBER",
        kind: Some("imei"),
        title: "Mobile device number (IMEI)",
        pattern: r"\d{15}|\d{2}-\d{6}-\d{6}-\d|\d{2} \d{6} \d{6} \d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.4,
        checks: &[validate::LUHN],
        raises: &["imei", "handset", "device", "phone", "iphone", "handy", "telefon", "telefono", "telefone", "telephone", "portable", "movil", "celular", "telefoon"],
        lowers: &["card", "amex"],
        needs_context: true,
        finds: &["IMEI: «490154203237518»", "stolen handset «49-015420-323751-8»"],
        skips: &[("IMEI 490154203237519", "wrong check digit"), ("id 490154203237518", "no word near")],
        source: "3GPP TS 23.003, annex B: Luhn",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "iccid",
        label: "ID_NUMBER",
        kind: Some("iccid"),
        title: "SIM card number (ICCID)",
        pattern: r"89\d{16,18}|89(?:\d{2} ?)(?:\d{4} ?){3}\d{3,4}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.25,
        confirmed: 0.35,
        checks: &[validate::ICCID],
        raises: &["iccid", "sim", "esim", "sim card", "simkarte", "carte sim", "tarjeta sim", "karta sim", "msisdn", "puk"],
        needs_context: true,
        finds: &["SIM «8944110065550001236»", "ICCID: «89441100655500012369»", "eSIM «8944 1100 6555 0001 236»", "new sim card «8949020000000123451»"],
        skips: &[
            ("8944110065550001236", "no word near"),
            ("SIM 8844110065550001236", "no telecom card begins so"),
            ("sim 89441100", "too short"),
            ("SIM city 2000", "a game"),
        ],
        source: "ITU-T E.118: 89, country, issuer, account, Luhn digit",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "imsi",
        label: "ID_NUMBER",
        kind: Some("imsi"),
        title: "Subscriber number (IMSI)",
        pattern: r"\d{14,15}",
        after: Edge::Token,
        score: 0.8,
        front: "imsi meid esn imei imeisv",
        finds: &["IMSI «310150123456789»", "IMSI: «262011234567890»", "MEID «35745004123456»", "imsi is «310150123456789»"],
        skips: &[
            ("IMSI 31015", "too short"),
            ("id 310150123456789", "no word in front"),
            ("imsi and 310150123456789", "a word between"),
            ("IMSI 3101501234567890", "goes on"),
        ],
        source: "ITU-T E.212",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "device_id",
        label: "ID_NUMBER",
        kind: Some("device"),
        title: "Identifier of a device or an installation",
        lead: r#"(?i)(?:device|installation|advertising|machine|hardware|client|visitor|android|udid|idfa|idfv|aaid|gaid)(?:[ _-]?(?:id|identifier|uuid|guid))?["']?\s?(?:is|[:=])?\s?["']?"#,
        pattern: r"(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{40}|[0-9A-F]{8}-[0-9A-F]{16}",
        after: Edge::Token,
        limit: 96,
        score: 0.8,
        finds: &[
            "device id: «3f2504e0-4f89-41d3-9a0c-0305e82c3301»",
            "IDFA «3F2504E0-4F89-41D3-9A0C-0305E82C3301»",
            "\"device_id\": \"«3f2504e0-4f89-41d3-9a0c-0305e82c3301»\"",
            "UDID=«00008030-001C2D3E4F50002E»",
        ],
        skips: &[
            ("build 3f2504e0-4f89-41d3-9a0c-0305e82c3301", "no device"),
            ("device driver 3f2504e0", "too short"),
            ("commit da39a3ee5e6b4b0d3255bfef95601890afd80709", "a hash"),
            ("device 3f2504e0-4f89-41d3-9a0c", "not finished"),
        ],
        source: "RFC 9562; Apple developer documentation (identifierForVendor, UDID); Android advertising id",
        ..Recognizer::DEFAULT
    },
];
