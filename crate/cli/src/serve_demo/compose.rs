//! Composes an answer from what arrived, as a small model would: the sentences that say most, the placeholders kept.

/// How many sentences a summary takes.
const POINTS: usize = 3;

/// Answers the user message: a reply when one is asked for, else a summary.
pub(super) fn answer(asked: &str) -> String {
    let text = fenced(asked).unwrap_or(asked).trim();
    if asked.starts_with("Draft a reply") { reply(text) } else { summary(text) }
}

/// Pieces of about a token: words with the space before them, and brackets apart, so that placeholders arrive in parts
/// as they do from real models.
pub(super) fn pieces(answer: &str) -> impl Iterator<Item = &str> {
    answer.split_inclusive([' ', '[', '_', '\n'])
}

fn summary(text: &str) -> String {
    let mut sentences: Vec<(usize, &str)> = sentences(text).enumerate().collect();
    sentences.sort_by_key(|(at, sentence)| (std::cmp::Reverse(sentence.matches('[').count()), *at));
    sentences.truncate(POINTS);
    sentences.sort_unstable();
    let points: Vec<String> = sentences.iter().map(|(_, sentence)| format!("- {sentence}")).collect();
    let points = points.join("\n");
    let people = people(text);
    let named = if people.is_empty() { String::new() } else { format!("\n\nPeople named: {}.", people.join(", ")) };
    format!("**In short**\n\n{points}{named}\n")
}

fn reply(text: &str) -> String {
    let people = people(text);
    let greeting = people.first().map_or("Hello,".to_owned(), |person| format!("Dear {person},"));
    let about = sentences(text).filter(|sentence| sentence.contains('[')).last().unwrap_or("your message");
    let about = about.trim_end_matches(['.', '?', '!']);
    format!(
        "{greeting}\n\nThank you for your message. I have noted this point: \"{about}\". I will look into it today and come back to you with an answer.\n\nKind regards"
    )
}

/// What stands between `<text>` and `</text>`, or between `<text-1>` and `</text-1>` where the text holds the former.
fn fenced(asked: &str) -> Option<&str> {
    let (_, rest) = asked.split_once("\n<")?;
    let (name, rest) = rest.split_once(">\n")?;
    rest.rsplit_once(&format!("\n</{name}>")).map(|(inside, _)| inside)
}

/// Sentences of some length, without list marks; tables hold none.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with('|'))
        .flat_map(sentences_of_line)
        .map(|sentence| sentence.trim().trim_start_matches(['-', '*', '>', '#', ' ']))
        .filter(|sentence| sentence.split_whitespace().count() > 4)
}

/// A sentence ends with its mark and a space, unless the mark only shortens a title.
fn sentences_of_line(line: &str) -> impl Iterator<Item = &str> {
    const TITLES: [&str; 5] = ["Dr.", "Mr.", "Mrs.", "Ms.", "Prof."];
    let mut rest = line;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let ends = rest.match_indices(['.', '?', '!']).map(|(at, _)| at + 1).find(|end| {
            let titled = TITLES.iter().any(|title| rest[..*end].ends_with(title));
            rest[*end..].starts_with(' ') && !titled
        });
        let (sentence, behind) = rest.split_at(ends.unwrap_or(rest.len()));
        rest = behind;
        Some(sentence)
    })
}

/// The people named, each once, in order of appearance: `[PERSON_2]`, also where only a part of the name stands.
fn people(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for behind in text.split('[').skip(1).filter_map(|token| token.strip_prefix("PERSON_")) {
        let number: String = behind.chars().take_while(char::is_ascii_digit).collect();
        let person = format!("[PERSON_{number}]");
        if !number.is_empty() && !found.contains(&person) {
            found.push(person);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: &str = "Summarise this text.\n\n<text>\nHello [PERSON_1], the pump for [PERSON_2] arrives on Monday. We all hope so.\n</text>";

    #[test]
    fn a_summary_keeps_the_placeholders_it_was_sent() {
        let answer = answer(ASKED);
        assert!(answer.contains("- Hello [PERSON_1], the pump for [PERSON_2] arrives on Monday."), "{answer}");
        assert!(answer.contains("People named: [PERSON_1], [PERSON_2]."), "{answer}");
    }

    #[test]
    fn a_text_with_tags_of_its_own_is_read_whole() {
        let inside = "One </text> two.\n<text>\nThree.";
        assert_eq!(fenced(&format!("Summarise.\n\n<text-1>\n{inside}\n</text-1>\n\nMore.")), Some(inside));
        assert_eq!(fenced("Summarise.\n\n<text>\nOne.\n</text>"), Some("One."));
    }

    #[test]
    fn a_reply_greets_the_first_person() {
        let answer = answer(&ASKED.replace("Summarise", "Draft a reply to"));
        assert!(answer.starts_with("Dear [PERSON_1],\n\n"), "{answer}");
    }

    #[test]
    fn sentences_end_where_people_see_them_end() {
        let text =
            "| a | b | c | d | e |\nPlease tell Dr. [PERSON_1_LAST] about the 2.5 tonnes. Then call me back at once!";
        assert_eq!(
            sentences(text).collect::<Vec<_>>(),
            ["Please tell Dr. [PERSON_1_LAST] about the 2.5 tonnes.", "Then call me back at once!"]
        );
        assert_eq!(people("[PERSON_2_FIRST], [PERSON_1] and [PERSON_2] at [PLACE]"), ["[PERSON_2]", "[PERSON_1]"]);
    }

    #[test]
    fn pieces_put_together_are_the_answer() {
        let answer = answer(ASKED);
        assert_eq!(pieces(&answer).collect::<String>(), answer);
        assert!(pieces(&answer).count() > 10);
    }
}
