//! Addresses of crypto-currencies, each with its own checksum.

use crate::recognizer::Recognizer;
use crate::validate;

pub(super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "bitcoin_base58",
        label: "CRYPTO",
        kind: Some("bitcoin"),
        title: "Bitcoin address",
        pattern: r"[13][1-9A-HJ-NP-Za-km-z]{25,34}",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::BASE58CHECK],
        finds: &["send to «1BsMF28zWpN3xkVerABTKB9vc3b1TowqL4»", "«3AyC9HFUhY4Byi3rjMCxMn3UaC2KLqwksP»"],
        skips: &[("1BsMF28zWpN3xkVerABTKB9vc3b1TowqL5", "wrong checksum"), ("1234567891234567891234567891", "digits")],
        source: "Bitcoin developer reference, Base58Check encoding",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "bitcoin_bech32",
        label: "CRYPTO",
        kind: Some("bitcoin"),
        title: "Bitcoin segregated-witness address",
        pattern: r"(?i)bc1[02-9ac-hj-np-z]{11,71}",
        score: 0.1,
        confirmed: 0.97,
        checks: &[validate::BECH32],
        finds: &[
            "«bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4»",
            "pay «bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0»",
        ],
        skips: &[
            ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", "wrong checksum"),
            ("abc1234567890123", "goes on in front"),
        ],
        source: "BIP 173, BIP 350",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ethereum",
        label: "CRYPTO",
        kind: Some("ethereum"),
        title: "Ethereum address",
        pattern: r"0x[0-9a-fA-F]{40}",
        score: 0.4,
        confirmed: 0.95,
        checks: &[validate::EIP55],
        raises: &[
            "wallet", "eth", "ethereum", "erc20", "usdt", "usdc", "address", "send", "donate", "polygon", "metamask",
            "crypto",
        ],
        lowers: &["commit", "hash", "sha", "sha1", "digest"],
        finds: &["«0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed»", "wallet «0x6cb9d21f6be6abf0d7c1c1e21862ab8a18a89020»"],
        skips: &[
            ("0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "wrong case checksum"),
            ("sha1 0x6cb9d21f6be6abf0d7c1c1e21862ab8a18a89020", "a hash"),
            ("0x0000000000000000000000000000000000000000", "nobody's"),
        ],
        source: "EIP-55",
        ..Recognizer::DEFAULT
    },
];
