//! Addresses of crypto-currencies, each with its own checksum.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

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
    Recognizer {
        id: "litecoin",
        label: "CRYPTO",
        kind: Some("litecoin"),
        title: "Litecoin address",
        pattern: r"[LM][1-9A-HJ-NP-Za-km-z]{25,34}",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::BASE58CHECK],
        finds: &["send to «LKKHMBjCU89fyFNgSRprDoD8Jb25N8uWvd»", "«M7zVKQKmtV5Rc7erVGVVC3khZbXxsS5HEX»"],
        skips: &[
            ("LKKHMBjCU89fyFNgSRprDoD8Jb25N8uWve", "wrong checksum"),
            ("Lorem1ipsumdo1orsitametconsectetur", "letters"),
        ],
        source: "Litecoin Core, chainparams.cpp",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "dogecoin",
        label: "CRYPTO",
        kind: Some("dogecoin"),
        title: "Dogecoin address",
        pattern: r"[D9A][1-9A-HJ-NP-Za-km-z]{25,34}",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::BASE58CHECK],
        finds: &["tip «D5ERdEN1gsouFSs7zsq7VYJxyWP6dP28H1»", "DOGE: «D5ERdEN1gsouFSs7zsq7VYJxyWP6dP28H1»"],
        skips: &[
            ("D5ERdEN1gsouFSs7zsq7VYJxyWP6dP28H2", "wrong checksum"),
            ("DocumentationGeneratorConfiguration", "letters"),
        ],
        source: "Dogecoin Core, chainparams.cpp",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "tron",
        label: "CRYPTO",
        kind: Some("tron"),
        title: "Tron address",
        pattern: r"T[1-9A-HJ-NP-Za-km-z]{33}",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::BASE58CHECK],
        finds: &["USDT (TRC20): «TA4Y62o6YC2Zsck9rZVGTvqW1AQ7X9zTnj»", "to «TA4Y62o6YC2Zsck9rZVGTvqW1AQ7X9zTnj»"],
        skips: &[
            ("TA4Y62o6YC2Zsck9rZVGTvqW1AQ7X9zTnk", "wrong checksum"),
            ("ThisIsTheNameofaVeryLongclassName", "letters"),
        ],
        source: "TRON developer hub, account address format",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "dash",
        label: "CRYPTO",
        kind: Some("dash"),
        title: "Dash address",
        pattern: r"[X7][1-9A-HJ-NP-Za-km-z]{33}",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::BASE58CHECK],
        finds: &["«XanAvE5GMB8CsPH78B9moJq9viEVKvCS4f»", "Dash «XanAvE5GMB8CsPH78B9moJq9viEVKvCS4f» please"],
        skips: &[
            ("XanAvE5GMB8CsPH78B9moJq9viEVKvCS4g", "wrong checksum"),
            ("XmLHttpRequestUpLoadEventTarget1234", "letters"),
        ],
        source: "Dash Core, chainparams.cpp",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "xrp",
        label: "CRYPTO",
        kind: Some("xrp"),
        title: "XRP Ledger address",
        pattern: r"r[1-9A-HJ-NP-Za-km-z]{24,34}",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::BASE58CHECK_XRP],
        finds: &["XRP to «raLnyR4PTuc5SgXGHqYA894a4eoKqoFwu», tag 104", "«raLnyR4PTuc5SgXGHqYA894a4eoKqoFwu»"],
        skips: &[
            ("raLnyR4PTuc5SgXGHqYA894a4eoKqoFwy", "wrong checksum"),
            ("requestAnimationFrameCancelHandLer", "letters"),
        ],
        source: "XRPL documentation, Base58 Encodings",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "bech32_other",
        label: "CRYPTO",
        kind: Some("bech32"),
        title: "Address with a readable prefix",
        pattern: r"(?:ltc1|addr1|stake1|cosmos1|osmo1|juno1|celestia1|inj1|terra1|kava1|sei1|akash1|bnb1|thor1|zs1|dgb1|vtc1)[02-9ac-hj-np-z]+",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::BECH32_ANY],
        finds: &[
            "LTC «ltc1qqypqxpq9qcrsszg2pvxq6rs0zqg3yyc5dyg36p»",
            "ADA «addr1qyqqzqsrqszsvpcgpy9qkrqdpc83qygjzv2p29shrqv35xcur50p7gppyg3jgffxyu5zj23t9skjutesxyerxdp4xcmskm46z7»",
            "«cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu»",
        ],
        skips: &[("cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xx", "wrong checksum"), ("addr1 of the table", "a word")],
        source: "BIP 173; SLIP-173, registered prefixes; CIP-19",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "bitcoin_cash",
        label: "CRYPTO",
        kind: Some("bitcoin_cash"),
        title: "Bitcoin Cash address",
        pattern: r"(?:bitcoincash:)?[qp][02-9ac-hj-np-z]{41}",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::CASH_ADDRESS],
        finds: &[
            "«bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a»",
            "BCH «qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzstne440kw»",
        ],
        skips: &[
            ("qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzstne440kq", "wrong checksum"),
            ("bitcoincash:qpm2qsz", "too short"),
        ],
        source: "Bitcoin Cash Node, CashAddr specification",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "stellar",
        label: "CRYPTO",
        kind: Some("stellar"),
        title: "Stellar address",
        pattern: r"G[A-Z2-7]{55}",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::STELLAR],
        finds: &[
            "XLM: «GAAACAQDAQCQMBYIBEFAWDANBYHRAEISCMKBKFQXDAMRUGY4DUPB7JZX»",
            "«GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ»",
        ],
        skips: &[
            ("GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGA", "wrong checksum"),
            ("GA7QYNF7SOWQ3GLR2BGM", "too short"),
        ],
        source: "Stellar SEP-23, strkey",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ton",
        label: "CRYPTO",
        kind: Some("ton"),
        title: "TON address",
        pattern: r"[EUk0]Q[A-Za-z0-9_-]{46}",
        score: 0.1,
        confirmed: 0.95,
        checks: &[validate::TON],
        finds: &[
            "TON «EQAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHx2j»",
            "to «EQAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHx2j».",
        ],
        skips: &[
            ("EQAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHx2k", "wrong checksum"),
            ("EQAAAQIDBAUGBwgJCgsM", "too short"),
        ],
        source: "TON TEP-2, smart contract addresses",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "solana",
        label: "CRYPTO",
        kind: Some("solana"),
        title: "Solana address",
        pattern: r"[1-9A-HJ-NP-Za-km-z]{32,44}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        checks: &[validate::BASE58_KEY],
        raises: &["solana", "sol", "phantom", "spl", "polkadot", "wallet", "airdrop", "lamports"],
        lowers: &["signature", "hash", "program", "key", "token"],
        needs_context: true,
        finds: &[
            "Solana wallet «USxhdMQhkMoYC52vEK6giwuQeu2F5SWuXeqS3EeyidB»",
            "send SOL to «USxhdMQhkMoYC52vEK6giwuQeu2F5SWuXeqS3EeyidB»",
            "Phantom: «USxhdMQhkMoYC52vEK6giwuQeu2F5SWuXeqS3EeyidB»",
            "my wallet is «USxhdMQhkMoYC52vEK6giwuQeu2F5SWuXeqS3EeyidB»",
        ],
        skips: &[
            ("USxhdMQhkMoYC52vEK6giwuQeu2F5SWuXeqS3EeyidB", "no word near"),
            ("wallet USxhdMQhkMoYC52vEK6giwuQeu2F5", "too short for a key"),
            ("sol 0000000000000000000000000000000000", "not base 58"),
            ("solana signature hash USxhdMQhkMoYC52vEK6giwuQeu2F5SWuXeqS3EeyidB", "a hash"),
        ],
        source: "Solana documentation, accounts: base 58 of a 32-byte key",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "monero",
        label: "CRYPTO",
        kind: Some("monero"),
        title: "Monero address",
        pattern: r"[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}",
        score: 0.4,
        raises: &["monero", "xmr", "wallet", "donate", "donations", "address", "send", "pay"],
        finds: &[
            "XMR «4A1234567891abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ1234567891abcdefghijkmnopqrstuvwxy»",
            "donate: «8B1234567891abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ1234567891abcdefghijkmnopqrstuvwxy»",
            "my Monero wallet «4A1234567891abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ1234567891abcdefghijkmnopqrstuvwxy»",
            "send to «4B1234567891abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ1234567891abcdefghijkmnopqrstuvwxy»",
        ],
        skips: &[
            (
                "4A1234567891abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ1234567891abcdefghijkmnopqrstuvwxy",
                "no word near",
            ),
            ("XMR 4A1234567891abcdefgh", "too short"),
            (
                "XMR 5A1234567891abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ1234567891abcdefghijkmnopqrstuvwxy",
                "no network begins so",
            ),
            ("monero 0x4A12", "another form"),
        ],
        source: "Monero documentation, standard addresses: 95 characters of base 58",
        ..Recognizer::DEFAULT
    },
];
