//! Covers a value but for its end: enough for a person to tell their card from another, too little for anybody else.

/// Characters that stay: what receipts show of a card (PCI DSS 3.4.1).
const SHOWN: usize = 4;

/// Letters and digits a number needs for some to be shown: at least as many are covered.
const LONG: usize = 8;

/// Stands for a covered character.
const DOT: char = '•';

/// Labels of what is no number, whatever digits it holds: of these nothing is shown, not even how long it is.
const COVERED: &[&str] = &[
    "PERSON",
    "ORGANIZATION",
    "LOCATION",
    "STREET_ADDRESS",
    "GPS_COORDINATE",
    "DATE_TIME",
    "DATE_OF_BIRTH",
    "AGE",
    "MONEY_AMOUNT",
    "EMAIL_ADDRESS",
    "USERNAME",
    "URL",
    "HOSTNAME",
    "IP_ADDRESS",
    "SECRET",
    "TERM",
    "PRIVATE",
];

/// The value with its last four letters or digits if it is a long number, and five dots otherwise.
pub(crate) fn mask(label: &str, value: &str) -> String {
    let total = value.chars().filter(|c| c.is_alphanumeric()).count();
    let digits = value.chars().filter(char::is_ascii_digit).count();
    if COVERED.contains(&label) || total < LONG || 2 * digits < total {
        return DOT.to_string().repeat(5);
    }
    let mut left = total;
    let cover = |c: char| {
        if !c.is_alphanumeric() {
            return if c == '+' { DOT } else { c };
        }
        left -= 1;
        if left < SHOWN { c } else { DOT }
    };
    value.chars().map(cover).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_long_number_is_all_that_shows() {
        assert_eq!(mask("CREDIT_CARD", "4111 1111 1111 1234"), "•••• •••• •••• 1234");
        assert_eq!(mask("IBAN_CODE", "DE89370400440532013000"), "••••••••••••••••••3000");
        assert_eq!(mask("PHONE_NUMBER", "+1 (202) 555-0143"), "•• (•••) •••-0143");
        for (label, value) in [
            ("US_SSN", "1234567"),
            ("DATE_TIME", "2024-03-12"),
            ("EMAIL_ADDRESS", "jane12345678@acme.example"),
            ("PERSON", "Jane Doe"),
            ("PROJECT", "Kestrel-9"),
        ] {
            assert_eq!(mask(label, value), "•••••", "{value}");
        }
    }
}
