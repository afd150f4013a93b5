//! Telephone numbers that could be any number, next to a word that announces one.

use super::{OTHER_DIGITS, OTHER_NUMBERS, PHONE_WORDS, SURE_PHONE_WORDS, extension, joint};
use crate::recognizer::{Edge, RAISE, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "phone_digits",
        label: "PHONE_NUMBER",
        title: "Telephone number without a gap",
        pattern: concat!(r"\d{9,11}", extension!()),
        before: Edge::Token,
        after: Edge::Number,
        score: 0.15,
        checks: &[validate::PHONE_MOBILE],
        raises: PHONE_WORDS,
        lowers: OTHER_DIGITS,
        needs_context: true,
        alone: RAISE,
        finds: &[
            "call «4155550123»",
            "mobile «14155550123 x12»",
            "My CN number is «13812345678»",
            "bel «0612345678»",
            "«4155550123»",
        ],
        skips: &[
            ("created 4155550123", "a bare number may be anything"),
            ("call 1700000000", "a time in seconds"),
            ("call 4155550123456", "too long"),
            ("account number is 13812345678", "announced as an account"),
            ("the passport number is 036001231", "announced as a passport"),
        ],
        source: "google/libphonenumber's metadata: trunk prefix 0, NANP, mobile numbers of China and India",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_digits_announced",
        label: "PHONE_NUMBER",
        title: "Digits next to a word that announces a telephone number",
        pattern: concat!(r"\d{8,12}", extension!()),
        before: Edge::Token,
        after: Edge::Number,
        score: 0.15,
        checks: &[validate::PHONE_BARE],
        raises: SURE_PHONE_WORDS,
        lowers: OTHER_NUMBERS,
        needs_context: true,
        finds: &["Telefono: «3331234567»", "tel. «225550123»", "Móvil «612345678»", "gsm «475550188»"],
        skips: &[
            ("call 612345678", "too weak a word for bare digits"),
            ("phone order 612345678", "announced as an order"),
            ("mobile 111111111", "filler"),
            ("tel. 6123456789012", "too long"),
        ],
        source: "ITU national numbering plans",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_labelled",
        label: "PHONE_NUMBER",
        title: "Short telephone number behind its label",
        lead: r"(?i)(?:tele)?(?:phone|fax|fon|tel[eé]fono|telefone|téléphone|telefoon|telem|tlm|tfno|tlf|tel|mobile|mob|cell|ph|тел|телефон)(?: ?(?:no|number|nr|n°|nummer))?(?:\.?: ?|\. ?)\s{0,3}",
        pattern: r"\d{5,7}|\d{2,4}[ -]\d{3,4}|\d{2}(?:[ -]\d{2}){2}",
        before: Edge::Token,
        after: Edge::Number,
        score: 0.6,
        finds: &["Tel.: «62889»", "Phone: «20 12 34»", "Fax: «211-234»", "Tel. «6123456»"],
        skips: &[
            ("call 62889", "no label"),
            ("hotel: 62889", "another word"),
            ("Tel. 1234", "too short"),
            ("phones 62889", "no label"),
        ],
        source: "ITU national numbering plans: the smallest have five digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_inside",
        label: "PHONE_NUMBER",
        title: "Pager or extension",
        lead: r"(?i)(?:pager|bleep|beeper|extn?|durchwahl|dw|dect|ramal|toestel|tst|wew)(?:\.? ?(?:no\.?|nr\.?|number|#))?[.:]? ",
        pattern: r"\d{2,3}-\d{3,4}|\d{3,6}",
        before: Edge::Token,
        after: Edge::Number,
        score: 0.55,
        lowers: &["file", "filesystem", "mount", "version", "deadline", "disk"],
        finds: &[
            "Page me at pager «55-0172» or ext «4471»",
            "Bleep «2231» if the count falls; bleep no. «118»",
            "Durchwahl «3310», DW: «118», toestel «4410», tst. «4412», tel. wew. «412»",
            "call ext. «60417»",
        ],
        skips: &[
            ("mount the ext 4096 volume", "a file system"),
            ("next 4471", "another word"),
            ("text 4471", "another word"),
            ("bleep 22", "too short"),
        ],
        source: "Telephone lists of hospitals and offices",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_unspaced",
        label: "PHONE_NUMBER",
        title: "Telephone number behind its sign or its Chinese, Japanese, Korean or Thai label",
        lead: r"(?:☎|☏|✆|📞|📱|电话|拨打|致电|電話|手机|手機|传真|傳真|携帯|連絡先|전화|휴대폰|핸드폰|팩스|연락처|โทรศัพท์|โทร|เบอร์)(?:号码|號碼|番号|번호|是|は|은|는|[: .(])*",
        pattern: concat!(r"\d+(?:", joint!(), r"\d+)*"),
        limit: 48,
        after: Edge::Number,
        score: 0.6,
        confirmed: 0.8,
        checks: &[validate::PHONE_BARE],
        finds: &[
            "我的电话号码是«13812345678»",
            "電話: «03-1234-5678»まで",
            "전화번호는 «010-1234-5678»입니다",
            "โทร. «02 123 4567»",
            "☎ «55 5550 0167»",
        ],
        skips: &[
            ("手机5台", "a count"),
            ("电话 12345", "too short"),
            ("電話 1234567890123", "too long"),
            ("전화 000-000-0000", "filler"),
        ],
        source: "Labels of forms in zh, ja, ko, th",
        ..Recognizer::DEFAULT
    },
];
