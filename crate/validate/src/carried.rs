//! Numbers of postal items and containers.

use super::digits::{digits, weighted};
use super::{Check, Verdict};

/// See [`is_item`].
pub const POSTAL_ITEM: Check = Check { name: "S10 check digit", run: |text| Verdict::confirm_if(is_item(text)) };
/// See [`is_container`].
pub const CONTAINER: Check =
    Check { name: "ISO 6346 check digit", run: |text| Verdict::confirm_if(is_container(text)) };

/// UPU S10: eight digits by their weights, eleven less the remainder; ten is written as zero, eleven as five.
fn is_item(text: &str) -> bool {
    let number: Vec<u32> = digits(text).collect();
    let [.., check] = number[..] else { return false };
    let wanted = match 11 - weighted(&number, &[8, 6, 4, 2, 3, 5, 9, 7]) % 11 {
        10 => 0,
        11 => 5,
        digit => digit,
    };
    number.len() == 9 && check == wanted
}

/// ISO 6346: letters count from 10 on, leaving out 11, 22 and 33; each place doubles; the remainder by eleven, ten as zero.
fn is_container(text: &str) -> bool {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => {
            let plain = u32::from(byte - b'A') + 10;
            // A is 10, B 12, L 23, V 34.
            Some(plain + u32::from(plain > 10) + u32::from(plain > 20) + u32::from(plain > 30))
        }
        b'0'..=b'9' => Some(u32::from(byte - b'0')),
        _ => None,
    };
    let values: Vec<u32> = text.bytes().filter_map(value).collect();
    let [front @ .., check] = &values[..] else { return false };
    let sum: u32 = front.iter().enumerate().map(|(place, value)| value << place).sum();
    values.len() == 11 && sum % 11 % 10 == *check
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standards_hold() {
        // BIC's example; UPU S10's example.
        assert!(is_container("CSQU3054383") && is_container("CSQU 305438-3"));
        assert!(!is_container("CSQU3054384") && !is_container("CSQU"));
        assert!(is_item("RB123456785GB") && !is_item("RB123456784GB"));
    }
}
