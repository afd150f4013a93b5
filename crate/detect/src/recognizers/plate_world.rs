//! Vehicle registration plates in other scripts, and behind words for one that stand in no other list.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "plate_announced",
        label: "LICENSE_PLATE",
        title: "Vehicle registration plate behind a word for one",
        lead: r"(?i)(?:(?:rego|vrm|nummernschild|kontrollschild|kfz-kz|immatriculation n°|nummerplåt|registreringsnummer|reg\.?nr|rendszámtábla|tablica rejestracyjna|tablice|evidenčné číslo|registrační značka|registrska številka|registarska oznaka|registarske oznake|număr de înmatriculare|nr\. înmatriculare|πινακίδα|αρ\. κυκλοφορίας|рег\. номер|регистрационен номер|гос\.? ?номер|госномер|номерной знак|номер авто|номерний знак|plat nomor|nopol|biển số|رقم اللوحة|מספר רישוי)(?: (?:is|number|no|nr|xe|je|är))?(?:[ \t]{0,2}[.:#]{1,2}[ \t]{0,3}|[ \t]{1,3})|(?:車牌(?:號碼)?|车牌号?|ทะเบียนรถ|ทะเบียน|차량번호)[ \t]{0,2}[:：]?[ \t]{0,3})",
        pattern: r"(?:[A-ZÄÖÜА-ЯІΑ-Ω0-9]+|[ก-ฮ]{1,3}|[가-힣])(?:[ ·-]?(?:[A-ZÄÖÜА-ЯІΑ-Ω0-9]+|[ก-ฮ]{1,3}|[가-힣])){0,4}",
        limit: 120,
        after: Edge::Token,
        score: 0.5,
        confirmed: 0.75,
        checks: &[validate::PLATE],
        finds: &[
            "rego «ABC12D», Kontrollschild «ZH 123456»",
            "車牌 «AB 1234», nopol «B 1234 XYZ»",
            "госномер «А123ВС 77», Reg.nr: «ABC 123»",
            "biển số xe «51F-12345»",
        ],
        skips: &[
            ("rego renewal", "no number"),
            ("Kontrollschild ZH", "a canton alone"),
            ("nopol 2024 2025", "no letters"),
            ("госномер не читается", "a sentence"),
        ],
        source: "National formats: VTS annex (CH), GOST R 50577 (RU), Road Traffic (Registration and Licensing of Vehicles) Regulations (HK), Korlantas (ID), Transportstyrelsen (SE)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "plate_irish",
        label: "LICENSE_PLATE",
        kind: Some("ie"),
        title: "Irish registration plate",
        pattern: r"(?:\d{2}|[12]\d[12])[ -]?(?:C|CE|CN|CW|D|DL|G|KE|KK|KY|L|LD|LH|LK|LM|LS|MH|MN|MO|OY|RN|SO|T|TN|TS|TY|W|WD|WH|WW|WX|WY)[ -]?\d{1,6}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        raises: &[
            "reg",
            "registration",
            "registered",
            "vehicle",
            "car",
            "van",
            "plate",
            "plates",
            "nct",
            "motor tax",
            "insured",
            "driver",
        ],
        needs_context: true,
        finds: &["Vehicle reg: «191-D-12345»", "a van, «151-C-4411»", "car «212 WX 880»", "a car, «98-LH-9042»"],
        skips: &[
            ("191-D-12345", "no word near"),
            ("vehicle 193-D-12345", "no half-year"),
            ("car 191-X-12345", "no county"),
            ("plate 191-D-1234567", "goes on"),
        ],
        source: "Vehicle Registration and Taxation Regulations 1992 (S.I. 318), as amended: year, county, number",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "plate_chinese",
        label: "LICENSE_PLATE",
        kind: Some("cn"),
        title: "Chinese registration plate",
        pattern: r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·.-]?[A-HJ-NP-Z0-9]{5,6}",
        before: Edge::Open,
        score: 0.75,
        finds: &["«京A12345»", "车牌号«粤B·D12345»", "«沪C 8K291»", "一辆«浙AF12345»的车"],
        skips: &[
            ("京A123", "too short"),
            ("京12345", "no letter of the authority"),
            ("新ABCDEFGH", "goes on"),
            ("京I12345", "no letter I"),
        ],
        source: "GA 36-2018: province, authority, five characters (six for new energy)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "plate_japanese",
        label: "LICENSE_PLATE",
        kind: Some("jp"),
        title: "Japanese registration plate",
        pattern: r"[一-龥]{1,4} ?\d{2,3} ?[あ-ん] ?(?:\d{2}-\d{2}|[・.]{1,3}\d{1,3})",
        before: Edge::Open,
        score: 0.75,
        finds: &["«品川 300 あ 12-34»", "車は«横浜330さ45-67»です", "«名古屋 500 か 88-01»", "«足立 580 ね 10-29»"],
        skips: &[
            ("品川 300 12-34", "no kana"),
            ("品川駅 3番線 12-34", "a platform"),
            ("300 あ 12-34", "no office"),
            ("品川 300 あ 1234", "no hyphen"),
        ],
        source: "道路運送車両法施行規則, form of plates",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "plate_russian",
        label: "LICENSE_PLATE",
        kind: Some("ru"),
        title: "Russian registration plate",
        pattern: r"[АВЕКМНОРСТУХ] ?\d{3} ?[АВЕКМНОРСТУХ]{2} ?\d{2,3}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.75,
        finds: &["«А123ВС 77»", "автомобиль «Е442КХ199»", "машина «Т 118 ОР 178»", "номер «М555НУ 97»"],
        skips: &[
            ("Б123ВС 77", "a letter no plate has"),
            ("А12ВС 77", "a digit short"),
            ("А123ВС", "no region"),
            ("А123ВС 7777", "goes on"),
        ],
        source: "GOST R 50577-2018",
        ..Recognizer::DEFAULT
    },
];
