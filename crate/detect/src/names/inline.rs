//! Cues within running text: titles, greetings, thanks.

use scrim_validate::fold::is_word;

use super::cues::{Cue, Cues, Single};
use super::lists::{
    CLOSER, DEGREE, GREETING, GREETING_REST, ORGANISATION, PARTICLE, STOP, THANKS, TITLE, TITLE_CAPITAL, TITLE_DOTTED,
};
use super::place::{Places, last_word};
use super::read::{self, Name, Shape};
use super::words::{CUE, each_capital};

/// Most words written small that a cue is made of.
const SMALL_WORDS: usize = 4;
/// Longest word that may be a cue, in bytes.
const LONGEST: usize = 24;
/// Most people greeted in one line.
const MOST_GREETED: usize = 8;
/// Shortest line of running text that breaks inside a name, in bytes: a greeting is shorter.
const WRAPPED: usize = 40;

/// Adds the names behind titles and greetings.
pub(super) fn titles_and_greetings(cues: &mut Cues<'_>) {
    let mut free_from = 0;
    each_capital(cues.text, |at| {
        if at < free_from {
            return;
        }
        let start = small_cue(cues, free_from, at);
        let end = start.and_then(|start| cue(cues, start)).or_else(|| cue(cues, at));
        free_from = end.unwrap_or(free_from);
    });
}

/// Where the words written small in front of the capital at `at` begin to be a cue: `don`, `dhr.`, `hi`.
fn small_cue(cues: &Cues<'_>, free_from: usize, at: usize) -> Option<usize> {
    let mut cue = None;
    let mut end = at;
    for _ in 0..SMALL_WORDS {
        let gap = cues.text[free_from..end].trim_end_matches([' ', ',', '.', '-', '!']);
        if free_from + gap.len() == end {
            break;
        }
        let word = last_word(gap);
        let kinds = if word.starts_with(char::is_lowercase) { cues.words.kinds(word) } else { 0 };
        if kinds & (CUE | PARTICLE | DEGREE) == 0 {
            break;
        }
        end = free_from + gap.len() - word.len();
        cue = if kinds & CUE != 0 { Some(end) } else { cue };
    }
    cue
}

/// Adds the names behind the title or greeting that begins at `start`; where the last of them ends.
fn cue(cues: &mut Cues<'_>, start: usize) -> Option<usize> {
    let (words, text) = (cues.words, cues.text);
    let end = start + text[start..].find(|char| !is_word(char)).unwrap_or(text.len() - start).min(LONGEST);
    let kinds = words.kinds(text.get(start..end)?);
    if kinds & CUE == 0 {
        return None;
    }
    if kinds & (TITLE | TITLE_CAPITAL | TITLE_DOTTED) != 0 && may_begin(text, start) {
        let behind = cues.skip_titles(start);
        if behind > start
            && let Some(name) = read::name(words, text, behind)
            && !(Places { words, text }).is_organisation(name.span.end)
        {
            // `M. Smith`
            let initial = end == start + 1 && !cues.is_french();
            let name = if initial { read::name(words, text, start).unwrap_or(name) } else { name };
            let name = if is_shouted(text, start) { quieter(name) } else { name };
            let name = over_the_line(cues, name);
            let end = name.span.end;
            // `Sir Denzil`, `Frau Weiss`
            let single = if kinds & TITLE_CAPITAL != 0 { Single::Either } else { Single::Last };
            cues.add(name, Cue::Title, single);
            return Some(end);
        }
    }
    if kinds & (CLOSER | THANKS) != 0
        && let Some(name) = closed(cues, end)
    {
        let end = name.span.end;
        cues.add(name, Cue::Closing, Single::First);
        return Some(end);
    }
    if kinds & (GREETING | GREETING_REST | THANKS) != 0 && opens(text, start) { greeted(cues, start) } else { None }
}

/// With the last name in the next line, where a title and one name end a line of running text: `Mr Peter\nLindqvist, who`.
fn over_the_line(cues: &Cues<'_>, mut name: Name) -> Name {
    let text = cues.text;
    let end = name.span.end;
    let breaks = name.words.len() == 1 && text[end..].starts_with('\n');
    if !breaks || end - text[..end].rfind('\n').map_or(0, |line| line + 1) < WRAPPED {
        return name;
    }
    if let Some((word, Shape::Capital)) = read::word(text, end + 1) {
        let behind = &text[word.end..];
        let goes_on = behind.starts_with([',', ';', ')'])
            || behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
        if goes_on && cues.words.kinds(&text[word.range()]) & (STOP | TITLE | ORGANISATION) == 0 {
            name.words.push(word);
            name.span.end = word.end;
        }
    }
    name
}

/// The name between a closing word that ends at `at` and the end of the line: `… until Monday. Regards, Jane`.
fn closed(cues: &Cues<'_>, at: usize) -> Option<Name> {
    let text = cues.text;
    let gap = [", ", " - ", ". ", "! ", " "].into_iter().find(|gap| text[at..].starts_with(gap))?;
    let (name, _) = cues.titled(at + gap.len())?;
    let behind = text[name.span.end..].trim_start_matches([' ', '.', '!']);
    (name.words.len() < 4 && (behind.is_empty() || behind.starts_with(['\n', '\r']))).then_some(name)
}

/// Whether a title may begin at `at`: not inside a token.
fn may_begin(text: &str, at: usize) -> bool {
    !text[..at]
        .chars()
        .next_back()
        .is_some_and(|char| is_word(char) || matches!(char, '-' | '_' | '.' | '@' | '/' | '&'))
}

/// Whether the title at `start` is written in capitals.
fn is_shouted(text: &str, start: usize) -> bool {
    let mut letters = text[start..].chars().take_while(|char| char.is_alphabetic());
    letters.next().is_some() && letters.next().is_some_and(char::is_uppercase)
}

/// Shouted text goes on in capitals behind the name: two words are all that is taken.
fn quieter(mut name: Name) -> Name {
    if name.words.len() > 2 {
        name.words.truncate(2);
        name.span.end = name.words[1].end;
    }
    name
}

/// Whether a sentence or line may begin at `at`.
fn opens(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '"', '\'', '*', '(', '[', '\u{ab}']);
    before.is_empty() || before.ends_with(['\n', '\r', '.', '!', '?', ':', ';', ',', '>', '|', '\t', '-', '\u{2026}'])
}

/// Adds those greeted by the greeting that begins at `at`; where the last name ends.
fn greeted(cues: &mut Cues<'_>, at: usize) -> Option<usize> {
    let text = cues.text;
    let mut from = at;
    let (mut kinds, mut count) = (0, 0);
    while let Some((span, _)) = read::word(text, from) {
        let word = cues.words.kinds(&text[span.range()]);
        if word & (GREETING | GREETING_REST | THANKS) == 0 || count == 4 {
            break;
        }
        (kinds, count) = (kinds | word, count + 1);
        let rest = &text[span.end..];
        let gap = if rest.starts_with(", ") && count > 0 && kinds & GREETING != 0 { 2 } else { 1 };
        if !rest.starts_with(' ') && gap == 1 {
            return None;
        }
        from = span.end + gap;
    }
    if kinds & (GREETING | THANKS) == 0 && count < 2 {
        return None;
    }
    let mut greeted: Vec<(Name, bool)> = Vec::new();
    let mut sure = 0;
    while greeted.len() < MOST_GREETED {
        let Some((name, titled)) = cues.titled(from) else { break };
        let end = name.span.end;
        greeted.push((name, titled));
        let rest = &text[end..];
        let behind = rest.trim_start_matches([' ', ',', '!', '-', ':', '.']);
        let ends_line = behind.is_empty() || behind.starts_with(['\n', '\r']);
        // A comma may go on with the next person or with the letter itself: only the end of the line tells.
        if ends_line || (greeted.len() == 1 && closes(rest)) || (closes(rest) && !rest.starts_with(',')) {
            sure = greeted.len();
        }
        let Some(next) = next_listed(rest) else { break };
        from = end + next;
    }
    greeted.truncate(sure);
    let end = greeted.last().map(|(name, _)| name.span.end);
    for (name, titled) in greeted {
        cues.add(name, Cue::Greeting, if titled { Single::Last } else { Single::First });
    }
    end
}

/// Whether what follows a greeted name ends the greeting.
fn closes(rest: &str) -> bool {
    rest.is_empty()
        || rest.starts_with([',', '!', ':', ';', '.', '?', '\n', '\r', ')', '\u{2026}'])
        || rest.starts_with(" -")
        || rest.starts_with(" !")
}

/// How far it is to the next name of a list that goes on with `rest`.
pub(super) fn next_listed(rest: &str) -> Option<usize> {
    const JOINTS: [&str; 17] = [
        ", and ", " and ", ", und ", " und ", " et ", " y ", " e ", " ed ", " en ", " i ", " oraz ", " & ", " / ",
        "; ", ", ", " + ", "/",
    ];
    JOINTS.iter().find(|joint| rest.starts_with(**joint)).map(|joint| joint.len())
}
