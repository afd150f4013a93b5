//! The checksum hidden in the case of an Ethereum address: EIP-55, over the original Keccak-256 (not SHA-3).

use super::{Check, Verdict};

/// See [`eip55`].
pub const EIP55: Check = Check { name: "EIP-55 case checksum", run: eip55 };

/// Mixed case must spell the checksum. One case alone carries none: such an address is kept on its shape.
fn eip55(text: &str) -> Verdict {
    let Some(address) = text.strip_prefix("0x").filter(|address| address.len() == 40) else { return Verdict::Reject };
    let lower = address.to_ascii_lowercase();
    let letters = || address.bytes().filter(u8::is_ascii_alphabetic);
    // The zero address and the like are constants of programs, not somebody's account.
    let distinct = lower.bytes().fold(0_u128, |seen, byte| seen | 1 << (byte & 127)).count_ones();
    if distinct < 6 {
        return Verdict::Reject;
    }
    if letters().all(|byte| byte.is_ascii_lowercase()) || letters().all(|byte| byte.is_ascii_uppercase()) {
        return Verdict::Keep;
    }
    let hash = keccak256(lower.as_bytes());
    let right = address.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_alphabetic()).all(|(at, byte)| {
        let nibble = hash[at / 2] >> (if at % 2 == 0 { 4 } else { 0 }) & 15;
        byte.is_ascii_uppercase() == (nibble >= 8)
    });
    Verdict::confirm_if(right)
}

/// Keccak-256 of a message shorter than one block (136 bytes): an address has 40, so one permutation is all that is needed, which is
/// why no hash crate is pulled in. FIPS 202 section 3, with Keccak's own padding bit instead of the standard's.
fn keccak256(message: &[u8]) -> [u8; 32] {
    const RATE: usize = 136;
    debug_assert!(message.len() < RATE, "one block");
    let mut block = [0_u8; 200];
    block[..message.len()].copy_from_slice(message);
    block[message.len()] ^= 0x01;
    block[RATE - 1] ^= 0x80;
    let mut lanes = [0_u64; 25];
    for (lane, bytes) in lanes.iter_mut().zip(block.as_chunks::<8>().0) {
        *lane = u64::from_le_bytes(*bytes);
    }
    permute(&mut lanes);
    let mut out = [0; 32];
    for (bytes, lane) in out.as_chunks_mut::<8>().0.iter_mut().zip(lanes) {
        *bytes = lane.to_le_bytes();
    }
    out
}

/// Keccak-f\[1600\]: twenty-four rounds of theta, rho, pi, chi and iota. Lane (x, y) is `lanes[x + 5 * y]`.
fn permute(lanes: &mut [u64; 25]) {
    let mut feedback = 1_u8;
    for _ in 0..24 {
        let mut columns = [0; 5];
        for (at, lane) in lanes.iter().enumerate() {
            columns[at % 5] ^= lane;
        }
        for (at, lane) in lanes.iter_mut().enumerate() {
            *lane ^= columns[(at + 4) % 5] ^ columns[(at + 1) % 5].rotate_left(1);
        }
        let (mut x, mut y) = (1, 0);
        let mut carried = lanes[1];
        for round in 0..24 {
            (x, y) = (y, (2 * x + 3 * y) % 5);
            let turned = carried.rotate_left((round + 1) * (round + 2) / 2 % 64);
            carried = std::mem::replace(&mut lanes[x + 5 * y], turned);
        }
        for row in lanes.as_chunks_mut::<5>().0 {
            let old = *row;
            for (x, lane) in row.iter_mut().enumerate() {
                *lane = old[x] ^ (!old[(x + 1) % 5] & old[(x + 2) % 5]);
            }
        }
        // The round constant: bit 2^j - 1 is the next output of the shift register x^8 + x^6 + x^5 + x^4 + 1.
        for bit in 0..7 {
            lanes[0] ^= u64::from(feedback & 1) << ((1 << bit) - 1);
            feedback = feedback << 1 ^ if feedback & 0x80 == 0 { 0 } else { 0x71 };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_nothing_as_published() {
        let expected = [0xc5, 0xd2, 0x46, 0x01, 0x86, 0xf7, 0x23, 0x3c];
        assert_eq!(keccak256(b"")[..8], expected);
    }

    #[test]
    fn accepts_the_proposals_addresses() {
        for good in ["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"] {
            assert_eq!(eip55(good), Verdict::Confirm, "{good}");
        }
        assert_eq!(eip55("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"), Verdict::Keep);
    }

    #[test]
    fn refuses_wrong_case_and_constants() {
        assert_eq!(eip55("0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"), Verdict::Reject);
        assert_eq!(eip55("0x0000000000000000000000000000000000000000"), Verdict::Reject);
    }
}
