//! From lines to blocks: what was wrapped is joined, Markdown's line marks are taken off, and each block knows what it is.
//!
//! Every byte that is not white space, a line mark, a rule or a heading ends up in exactly one block. Knows mails by their
//! shape (quote marks, header lines, short lines that end in a comma), not by what they say.

use super::words;

/// Names of the header lines that mail programs put above quoted and forwarded mail, in the languages of the interface.
/// One of them alone proves nothing: "Date: 3 May" is a fact in an invitation.
const HEADERS: &str = "from to cc bcc cci sent date subject reply-to attachments von an gesendet betreff datum anlagen de à \
    envoyé objet enviado para asunto fecha da a inviato oggetto data assunto van aan verzonden onderwerp od do wysłano temat \
    kopia";

/// Words up to which a line that ends in a comma is a greeting or a farewell.
pub(super) const CIVILITY: usize = 5;

/// Bytes from which a line looks wrapped by a mail program rather than ended by its author.
const WRAPPED: usize = 45;

/// What a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Item,
    Row,
    Code,
    Header,
}

/// Lines that belong together.
pub(super) struct Block {
    /// One line: white space collapsed, line marks taken off.
    pub(super) text: String,
    pub(super) kind: Kind,
    pub(super) quoted: bool,
    /// A greeting, a farewell, or what follows a farewell.
    pub(super) signature: bool,
    /// Bytes of the last line that was joined on.
    last_line: usize,
}

/// Cuts `text` into blocks, in order.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    let mut fenced = false;
    let mut signature = false;
    let mut said = false;
    let mut was_quoted = false;
    for line in text.lines() {
        let (line, quoted) = unquote(line);
        if quoted != was_quoted {
            (was_quoted, open, signature) = (quoted, false, false);
        }
        let line = line.trim();
        if line.starts_with("```") || line.starts_with("~~~") {
            fenced = !fenced;
            open = false;
            continue;
        }
        if line == "--" {
            signature = true;
        }
        if line.is_empty() || is_rule(line) || is_heading(line) {
            open = false;
            continue;
        }
        let (kind, content) = if fenced { (Kind::Code, line) } else { read(line) };
        if content.is_empty() {
            continue;
        }
        let civil = kind == Kind::Paragraph && content.ends_with(',') && words::of(content).count() <= CIVILITY;
        if kind == Kind::Header {
            signature = false;
        }
        if let Some(block) = blocks.last_mut()
            && open
            && kind == Kind::Paragraph
            && !civil
            && goes_on(block, content)
        {
            block.text.push(' ');
            push_collapsed(&mut block.text, content);
            block.last_line = content.len();
            continue;
        }
        let mut block = Block { text: String::new(), kind, quoted, signature, last_line: content.len() };
        push_collapsed(&mut block.text, content);
        said |= blocks.last().is_some_and(says_something);
        if civil {
            // Such a line greets until something was said, then says goodbye, and so on through a thread.
            signature = !signature && said;
            block.signature = true;
        }
        open = !civil && matches!(kind, Kind::Paragraph | Kind::Item);
        blocks.push(block);
    }
    clear_lone_headers(&mut blocks);
    blocks
}

/// A header line without another one beside it is a line like any other, unless it introduces a quotation.
fn clear_lone_headers(blocks: &mut [Block]) {
    let is_header = |block: Option<&Block>| block.is_some_and(|block| block.kind == Kind::Header);
    let mut before = false;
    for at in 0..blocks.len() {
        let (header, after) = (is_header(blocks.get(at)), is_header(blocks.get(at + 1)));
        if header && !before && !after && !blocks[at].text.ends_with(':') {
            blocks[at].kind = Kind::Paragraph;
        }
        before = header;
    }
}

/// More than a line of civility.
fn says_something(block: &Block) -> bool {
    matches!(block.kind, Kind::Paragraph | Kind::Item) && !block.signature && words::of(&block.text).count() > CIVILITY
}

/// The next line goes on with the block: its author's program wrapped it, or it begins in the middle of a sentence.
fn goes_on(block: &Block, line: &str) -> bool {
    !is_titled(line) && (block.last_line >= WRAPPED || line.starts_with(char::is_lowercase))
}

/// `[PERSON_1]: see you there`, `Next steps: …`: a line that says first who speaks or what it is about.
fn is_titled(line: &str) -> bool {
    line.starts_with(|c: char| c.is_uppercase() || c == '[')
        && line.split_whitespace().take(3).any(|word| word.ends_with(':'))
}

/// Columns: a tab, or more than one space where no sentence ended.
fn is_tabular(line: &str) -> bool {
    line.contains('\t') || line.match_indices("  ").any(|(at, _)| !line[..at].ends_with(['.', '!', '?', ':', ' ']))
}

fn unquote(line: &str) -> (&str, bool) {
    let bare = line.trim_start_matches(['>', ' ', '\t']);
    let marks = &line[..line.len() - bare.len()];
    if marks.contains('>') { (bare, true) } else { (line, false) }
}

/// Takes the line mark off.
fn read(line: &str) -> (Kind, &str) {
    if line.len() > 1 && line.starts_with('|') {
        let cells = line.trim_matches(['|', ' ', '\t']);
        let ruled = cells.chars().all(|c| matches!(c, '-' | ':' | '|' | ' '));
        return (Kind::Row, if ruled { "" } else { cells });
    }
    if let Some(rest) = line.strip_prefix(['-', '*', '+', '•', '–'])
        && rest.starts_with([' ', '\t'])
    {
        return (Kind::Item, rest.trim_start());
    }
    let number = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if (1..=3).contains(&number)
        && let Some(rest) = line[number..].strip_prefix(['.', ')'])
        && rest.starts_with([' ', '\t'])
    {
        return (Kind::Item, rest.trim_start());
    }
    match line {
        _ if is_header(line) => (Kind::Header, line),
        _ if is_tabular(line) => (Kind::Row, line),
        _ => (Kind::Paragraph, line),
    }
}

fn is_header(line: &str) -> bool {
    let Some((name, rest)) = line.trim_matches('*').split_once(':') else { return false };
    // "On 3 March [PERSON_1] wrote:"
    let introduces =
        rest.is_empty() && name.bytes().any(|byte| byte.is_ascii_digit()) && !name.contains(['.', '!', '?']);
    let name = name.trim_end_matches('*').trim();
    introduces || (name.len() <= 16 && HEADERS.split(' ').any(|header| header == name.to_lowercase()))
}

fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    (1..=6).contains(&marks) && (rest.is_empty() || rest.starts_with([' ', '\t']))
}

fn is_rule(line: &str) -> bool {
    ['-', '=', '_', '*'].iter().any(|&mark| line.trim_matches(mark).is_empty())
}

fn push_collapsed(out: &mut String, line: &str) {
    for (index, word) in line.split_whitespace().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, String)> {
        blocks(text).into_iter().map(|block| (block.kind, block.text)).collect()
    }

    #[test]
    fn header_lines_count_only_in_company() {
        let mail = "From: [PERSON_1]\n**Subject:** pumps\n\nDate: 3 May\n";
        let header = |text: &str| (Kind::Header, text.to_owned());
        assert_eq!(kinds(mail), [header("From: [PERSON_1]"), header("**Subject:** pumps"), header("Date: 3 May")]);
        assert_eq!(kinds("The pumps come.\n\nDate: 3 May\n")[1], (Kind::Paragraph, "Date: 3 May".to_owned()));
        assert_eq!(kinds("On 3 May 2024, [PERSON_1] wrote:\n> No.")[0].0, Kind::Header);
    }

    #[test]
    fn lines_with_columns_are_rows_and_lines_with_a_title_stand_alone() {
        let text = "09:00  [PERSON_1]  knee, letter scanned and filed away\nThe surgery is closed for the whole afternoon on \
            Friday.  It opens again\non Monday.\n[PERSON_2]: please tell everybody.\nName\tCity";
        assert_eq!(
            kinds(text),
            [
                (Kind::Row, "09:00 [PERSON_1] knee, letter scanned and filed away".to_owned()),
                (
                    Kind::Paragraph,
                    "The surgery is closed for the whole afternoon on Friday. It opens again on Monday.".to_owned()
                ),
                (Kind::Paragraph, "[PERSON_2]: please tell everybody.".to_owned()),
                (Kind::Row, "Name City".to_owned()),
            ]
        );
    }

    #[test]
    fn greetings_and_farewells_alternate_through_a_thread() {
        let thread = "Hi [PERSON_1],\nthe pumps arrive on Friday at noon.\n\nBest regards,\n[PERSON_2]\n\nDear [PERSON_2],\nthe \
            crane for the pumps is booked.\n\nYours,\n[PERSON_1]";
        let signatures: Vec<bool> = blocks(thread).iter().map(|block| block.signature).collect();
        assert_eq!(signatures, [true, false, true, true, true, false, true, true]);
    }
}
