//! Where somebody lives or works.
//!
//! A pattern finds the kernel of an address: a street, a box, a postcode. What belongs to it, over commas and line breaks, is read by
//! `validate/address`; that is smaller than patterns for the templates of thirty countries, and finds more.

pub(super) mod address;
pub(super) mod coordinates;
pub(super) mod postcode;
pub(super) mod street;

/// A word of a name.
macro_rules! name {
    () => {
        r"[A-ZÀ-ÞŁŚŻŹĆŒČŠŽ][0-9A-Za-zÀ-ſ'’.-]*"
    };
}

pub(super) use name;

/// Words that announce an address.
pub(super) const ADDRESS_WORDS: &[&str] = &[
    "address",
    "addr",
    "street",
    "lives",
    "living",
    "live",
    "resident",
    "residing",
    "resides",
    "residence",
    "home",
    "house",
    "deliver",
    "delivery",
    "delivered",
    "ship",
    "shipping",
    "billing",
    "mail",
    "mailing",
    "moved",
    "located",
    "office",
    "premises",
    "property",
    "visit",
    "parcel",
    "tenant",
    "flat",
    "adresse",
    "anschrift",
    "wohnhaft",
    "wohnt",
    "strasse",
    "lieferung",
    "demeurant",
    "domicilie",
    "habite",
    "sise",
    "direccion",
    "domicilio",
    "calle",
    "vive",
    "residente",
    "indirizzo",
    "residenza",
    "abita",
    "abito",
    "adres",
    "woont",
    "wonende",
    "zamieszkaly",
    "zam",
    "mieszka",
    "morada",
    "endereco",
    "sede",
    "siege",
];
