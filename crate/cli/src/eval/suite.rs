//! Annotated text, and what its labels are called elsewhere.

use serde::Deserialize;

use crate::error::CliError;

/// One document.
#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    pub(crate) id: serde_json::Value,
    pub(crate) text: String,
    pub(crate) spans: Vec<Marked>,
    /// Annotated too, but need no masking: neither missed nor a mistake.
    #[serde(default)]
    pub(crate) nomask: Vec<Marked>,
}

/// A marked stretch, in Unicode code points.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Marked {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) label: String,
}

impl Case {
    /// With canonical labels; refused if a span lies outside the text.
    pub(crate) fn checked(mut self) -> Result<Self, CliError> {
        let length = self.text.chars().count();
        for span in self.spans.iter_mut().chain(&mut self.nomask) {
            if span.start >= span.end || span.end > length {
                return Err(CliError::NoSuchSpan { id: self.id.to_string(), start: span.start, end: span.end });
            }
            span.label = canonical(&span.label);
        }
        Ok(self)
    }

    /// Whether something is marked under the finding's own label where it was found.
    pub(crate) fn marks(&self, finding: &Marked) -> bool {
        self.spans.iter().chain(&self.nomask).any(|span| span.label == finding.label && span.touches(finding))
    }
}

impl Marked {
    pub(crate) fn touches(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The name this product has for a label that annotated text calls otherwise.
pub(crate) fn canonical(label: &str) -> String {
    let label = label.to_uppercase().replace(['-', ' '], "_");
    let own = match label.as_str() {
        "EMAIL" => "EMAIL_ADDRESS",
        "PHONE" => "PHONE_NUMBER",
        "SSN" => "US_SSN",
        "IBAN" => "IBAN_CODE",
        "IP" | "IPV4" | "IPV6" => "IP_ADDRESS",
        "MAC" => "MAC_ADDRESS",
        "CREDITCARD" => "CREDIT_CARD",
        "DATE" | "DATETIME" | "TIME" => "DATE_TIME",
        "NAME" => "PERSON",
        "GPE" | "LOC" => "LOCATION",
        "ORG" => "ORGANIZATION",
        "ADDRESS" => "STREET_ADDRESS",
        "BTC" | "BITCOIN" => "CRYPTO",
        "API_KEY" | "PASSWORD" | "TOKEN" => "SECRET",
        "DOMAIN_NAME" => "URL",
        _ => return label,
    };
    own.to_owned()
}
