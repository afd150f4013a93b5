//! Vehicle identification numbers: ISO 3779, check digit by 49 CFR 565.15 (compulsory in North America and China only).

use super::{Check, Verdict};

/// See [`vin`]; a number without a right check digit is kept, because European makers are free to fill that place, and so is one in groups
/// or small letters, which other codes have too.
pub const VIN: Check = Check { name: "VIN check digit", run: vin };

fn vin(text: &str) -> Verdict {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let plain: Vec<u8> = text.bytes().filter(u8::is_ascii_alphanumeric).collect();
    let Ok(number) = <[u8; 17]>::try_from(plain) else { return Verdict::Reject };
    let mut sum = 0;
    for (byte, weight) in number.iter().map(u8::to_ascii_uppercase).zip(WEIGHTS) {
        let Some(value) = value(byte) else { return Verdict::Reject };
        sum += value * weight;
    }
    // Seventeen letters are a word, seventeen digits a number.
    let letters = number.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    if !(3..=14).contains(&letters) {
        return Verdict::Reject;
    }
    // Words in capitals with a number behind them have more letters.
    let grouped = text.len() > number.len();
    if grouped && letters > 11 {
        return Verdict::Reject;
    }
    if grouped || number.iter().any(u8::is_ascii_lowercase) {
        return Verdict::Keep;
    }
    let check = if sum % 11 == 10 { b'X' } else { b'0' + (sum % 11) as u8 };
    // The standard ends the serial in four digits.
    if number[8].to_ascii_uppercase() == check && number[13..].iter().all(u8::is_ascii_digit) {
        Verdict::Confirm
    } else {
        Verdict::Keep
    }
}

/// The value the regulation gives a character; I, O and Q are not used.
fn value(byte: u8) -> Option<u32> {
    let value = match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'H' => byte - b'A' + 1,
        b'J'..=b'N' => byte - b'J' + 1,
        b'P' => 7,
        b'R' => 9,
        b'S'..=b'Z' => byte - b'S' + 2,
        _ => return None,
    };
    Some(u32::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confirms_the_regulations_arithmetic() {
        assert_eq!(vin("1M8GDM9AXKP042788"), Verdict::Confirm);
        assert_eq!(vin("WVWZZZ1JZXW000001"), Verdict::Keep, "a European number without check digit");
        assert_eq!(vin("1M8-GDM9AX KP042788"), Verdict::Keep, "in groups");
        assert_eq!(vin("1m8gdm9axkp042788"), Verdict::Keep, "in small letters");
        assert_eq!(vin("1M8GDM9AXKP04278O"), Verdict::Reject, "no letter O");
        assert_eq!(vin("11111111111111111"), Verdict::Reject, "digits alone are some other number");
    }
}
