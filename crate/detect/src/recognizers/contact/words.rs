//! Words near a telephone number, for it or against it.

/// Words that announce a telephone number, in the languages of the catalogue and others with a script or word of their own.
#[rustfmt::skip]
pub(crate) const PHONE_WORDS: &[&str] = &[
    "phone", "telephone", "phones", "tel", "ph", "mobile", "mob", "cell", "cellphone", "fax", "call", "called", "calls", "ring",
    "dial", "landline", "hotline", "helpline", "whatsapp", "sms", "text me", "reach me", "reach us", "my number", "his number",
    "her number", "your number", "our number", "number is", "number at", "contact number", "office", "switchboard", "extension",
    "toll", "telefon", "*telefon", "telefonnummer", "fon", "handy", "handynummer", "mobil", "mobilnummer", "festnetz",
    "rufnummer", "anruf", "anrufen", "durchwahl", "ruckruf", "natel", "telefax", "portable", "telephone fixe", "ligne fixe",
    "joindre", "appeler", "appelez", "telefono", "tfno", "tlf", "movil", "celular", "llamar", "llame", "llama", "fijo",
    "cellulare", "chiamare", "chiami", "fisso", "numero verde", "telefoon", "telefoonnummer", "mobiel", "gsm", "bellen", "bel",
    "komorka", "komorkowy", "zadzwon", "dzwonic", "kom", "numer telefonu", "numer do", "telefone", "telemovel", "telem", "tlm", "tfn", "bleep", "beeper", "ligar",
    "liga", "contacto", "contact", "answering", "pager", "viber", "telegram", "signal", "kontakt", "kontaktu", "rufen",
    "erreichbar", "erreichen", "einwahl", "bereikbaar", "fone", "poste", "contactez", "urgences", "avise", "avisar", "urgenze",
    "urgencias", "puhelin", "puh", "puhelinnumero", "telefonszam", "mobiltelefon", "mobilni", "numar", "telefonul", "telpon",
    "telepon", "nomor", "dien thoai", "simu", "тел", "телефон", "телефону", "моб", "мобильный", "факс", "звоните", "звонить",
    "позвоните", "номер телефона", "телефонуйте", "тэлефон", "мобилен", "τηλ", "τηλέφωνο", "κινητό", "φαξ", "هاتف", "الهاتف",
    "جوال", "الجوال", "موبايل", "تلفن", "تلفون", "موبایل", "فاكس", "טלפון", "נייד", "פקס", "טל", "फोन", "मोबाइल", "फ़ोन",
    "phone number", "chiama*", "rappel*", "ligue", "telefonar", "ruf mich", "позвони", "fono", "notfall*", "numero e",
    "mi numero", "mon numero", "meine nummer", "mijn nummer", "meu numero", "moj numer", "bizum", "blik",
];

/// Those that announce hardly anything else.
#[rustfmt::skip]
pub(crate) const SURE_PHONE_WORDS: &[&str] = &[
    "phone", "telephone", "tel", "mobile", "cellphone", "fax", "landline", "whatsapp", "telefon", "*telefon", "telefonnummer",
    "handy", "handynummer", "mobilnummer", "festnetz", "rufnummer", "natel", "portable", "telefono", "tfno", "movil", "celular",
    "cellulare", "telefoon", "telefoonnummer", "gsm", "komorka", "telefone", "telemovel", "telem", "tlm", "fone", "puhelin",
    "puhelinnumero", "telefonszam", "mobiltelefon", "telpon", "telepon", "тел", "телефон", "телефону", "мобильный", "τηλ",
    "τηλέφωνο", "κινητό", "هاتف", "الهاتف", "جوال", "موبايل", "تلفن", "טלפון", "נייד", "फोन", "मोबाइल", "phone number",
];

/// Words that announce another number of the same shape, and more.
macro_rules! other_numbers {
    ($($more:literal),* $(,)?) => {
        &[
            "art", "artikel", "article", "order", "invoice", "isbn", "issn", "sku", "serial", "version", "build", "commit", "ticket", "tracking", "account", "iban",
            "nhs", "vat", "utr", "abn", "acn", "cpf", "regon", "siren", "siret", "imei", "ean", "*nummer", "bestellung", "rechnung",
            "konto", "commande", "facture", "pedido", "factura", "ordine", "fattura", "bestelling", "factuur", "zamowienie", "faktura",
            $($more),*
        ]
    };
}

/// Words that announce another number of the same shape.
pub(crate) const OTHER_NUMBERS: &[&str] = other_numbers![];

/// Words that announce other bare digits.
#[rustfmt::skip]
pub(crate) const OTHER_DIGITS: &[&str] = other_numbers![
    "passport", "licence", "license", "policy", "member", "customer", "ssn", "social security", "tax", "routing", "reference",
    "id",
];
