//! The endpoint that is always there: a summary made on the device, by picking sentences.
//!
//! Guarantees: every line of the summary stands in the text, word for word (white space and Markdown's line markers
//! aside); placeholders are words and come out as they went in; the same text always gives the same summary; work grows
//! linearly with the text, the ranking itself is capped. A text with nothing to leave out comes back as it is.
//!
//! The method is `TextRank`'s (Mihalcea and Tarau 2004) with the similarity of `LexRank` (Erkan and Radev 2004): sentences
//! that share rare words vouch for each other, a random walk over them finds those the others vouch for. Words that stand
//! in most sentences weigh next to nothing, so no stop-word lists are needed and any language in Latin script will do.
//! Refuses to know: grammar, and what the text means.

mod block;
mod outline;
mod rank;
mod sentence;
mod words;

use scrim_redact::Redacted;

use outline::Unit;

/// Sentences a summary has at least, if the text has more.
const FEWEST: usize = 3;

/// And at most: more than this is not read as a summary.
const MOST: usize = 7;

/// One sentence in so many, in between.
const SHARE: usize = 5;

/// Units below this weight (greetings, signatures, mail headers, code) are picked only where there is nothing else.
const GOOD: f32 = 0.3;

/// Bytes up to which a text without enough sentences is simply shown whole.
const SHORT: usize = 2_000;

/// Summarises a text as a Markdown list of its own sentences, in their order; a very short text comes back as it is.
pub fn summarise(text: &Redacted) -> String {
    extract(text.as_str())
}

fn extract(text: &str) -> String {
    let mut units = outline::units(text);
    let good = units.iter().filter(|unit| unit.weight >= GOOD).count();
    if good > FEWEST {
        units.retain(|unit| unit.weight >= GOOD);
    } else if text.len() <= SHORT || units.len() <= FEWEST {
        return text.trim().to_owned();
    }
    let wanted = (units.len() / SHARE).clamp(FEWEST, MOST);
    let picked = rank::best(&units, wanted);
    picked.into_iter().map(|index| item(&units[index])).collect::<Vec<_>>().join("\n")
}

fn item(unit: &Unit) -> String {
    // A sentence cut out of a bold passage brings only one of its two marks along.
    let halved = unit.text.matches("**").count() % 2 == 1;
    let text = if halved { unit.text.replace("**", "") } else { unit.text.clone() };
    format!("- {text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str = "\
From: [PERSON_1] <[EMAIL_ADDRESS_1]>
Sent: Tuesday, 3 March
To: [PERSON_2]
Subject: Delivery of the pumps

Dear [PERSON_2],

thank you for your patience last week. The delivery of the forty pumps for [ORGANIZATION_1] is delayed until 17 March,
because the customs office in [LOCATION_1] still waits for the certificate of origin. Our agent Dr. [PERSON_3_LAST] has
asked for it, e.g. by phone on Monday, and expects the certificate on Thursday. If the certificate arrives by then, the
pumps leave the customs office on Friday and reach your site the following week.

We offer to deliver twenty pumps from our own stock at once. Could you tell us by Wednesday whether you want the partial
delivery? The invoice [INVOICE_1] will be split in that case. Nothing else changes. The weather here is lovely.

| Item | Pieces |
|------|--------|
| Pump | 40 |

Kind regards,
[PERSON_1]
Sales Manager
Tel. [PHONE_NUMBER_1]

> On 1 March [PERSON_2] wrote:
> Where are the pumps? We need them for the delivery to the customer.
";

    #[test]
    fn picks_what_a_mail_is_about() {
        let summary = extract(MAIL);
        let lines: Vec<_> = summary.lines().collect();
        assert!((3..=5).contains(&lines.len()), "{summary}");
        assert!(lines.iter().all(|line| line.starts_with("- ")), "{summary}");
        assert!(summary.contains("is delayed until 17 March"), "{summary}");
        assert!(summary.contains("[ORGANIZATION_1]"), "{summary}");
        for noise in ["Dear", "Kind regards", "Sales Manager", "Subject", "wrote:", "weather"] {
            assert!(!summary.contains(noise), "{noise} in {summary}");
        }
    }

    #[test]
    fn works_in_other_languages() {
        let german = "Sehr geehrte Frau [PERSON_1],\n\nder Vertrag Nr. 12 mit der [ORGANIZATION_1] endet am 31. Mai. Wir möchten \
            den Vertrag z. B. um zwei Jahre verlängern. Der Vertrag müsste dazu bis zum 15. April unterschrieben werden. Das \
            Wetter war gut. Die Preise im Vertrag steigen um 3 Prozent. Bitte teilen Sie uns mit, ob Sie den Vertrag verlängern \
            wollen. Der Kaffee ist alle.\n\nMit freundlichen Grüßen\n[PERSON_2]\n";
        let summary = extract(german);
        assert!(summary.contains("Vertrag"), "{summary}");
        assert!(
            !summary.contains("Kaffee") && !summary.contains("Grüßen") && !summary.contains("geehrte"),
            "{summary}"
        );
        assert!(summary.lines().count() == 3, "{summary}");
    }

    #[test]
    fn gives_a_very_short_text_back_as_it_is() {
        for text in ["", "Call me.", "Hi [PERSON_1],\n\nlunch at noon?\n\nBest,\n[PERSON_2]", "a\n\nb\n\nc\n\nd"] {
            assert_eq!(extract(text), text);
        }
        assert_eq!(extract("  Call me.\n"), "Call me.");
    }

    #[test]
    fn says_nothing_twice() {
        let text = "The pumps arrive on Friday at the site in [LOCATION_1].\n\n".repeat(6)
            + "The invoice is due in April for all the pumps. The site needs a crane for the pumps on Friday. \
               Nobody has booked the crane for the site yet.";
        let summary = extract(&text);
        assert_eq!(summary.matches("arrive on Friday").count(), 1, "{summary}");
    }

    #[test]
    fn a_list_of_points_yields_points() {
        let text = "# Minutes\n\n- Budget for the new depot was approved by [PERSON_1].\n- The depot opens on 2 June.\n* [PERSON_2] hires \
            two drivers for the depot.\n1. The budget covers the drivers until December.\n2) Next meeting in [LOCATION_1] on the depot.\n";
        let summary = extract(text);
        assert_eq!(summary.lines().count(), 3, "{summary}");
        assert!(!summary.contains("Minutes") && !summary.contains("- 1."), "{summary}");
    }

    #[test]
    fn mends_bold_marks_that_were_cut_apart() {
        let unit = Unit { text: "**Note this.".to_owned(), weight: 1.0 };
        assert_eq!(item(&unit), "- Note this.");
        let unit = Unit { text: "**Note** this.".to_owned(), weight: 1.0 };
        assert_eq!(item(&unit), "- **Note** this.");
    }
}
