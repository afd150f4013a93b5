//! Chooses what stands in the place of each cut, writes the text, and makes sure of it: what is to be put back will be, to
//! the letter, and nothing that was put there, or closed a gap, tells a hidden value. A replacement that fails is a
//! placeholder instead, which never does.

use scrim_detect::Span;

use crate::coarse::generalise;
use crate::cut::{Cut, Kind, write};
use crate::link::Name;
use crate::mask::mask;
use crate::mention::Mentions;
use crate::scan::{Scanner, Stop};
use crate::unit::is_word;
use crate::vault::{ValueId, Vault};
use crate::{Handling, Mode};

/// Rounds in which single replacements give way before all do: one is nearly always enough.
const ROUNDS: usize = 4;

/// The text with its cuts, which are in order, replaced; notes what stands for each and where.
pub(crate) fn settle(vault: &mut Vault, text: &str, cuts: &mut [Cut]) -> String {
    choose(vault, text, cuts);
    for round in 0.. {
        mend(text, cuts);
        let outgoing = write(vault, text, cuts);
        if cuts.iter().all(|cut| cut.mode == Mode::Placeholder) {
            return outgoing;
        }
        let mut fails = fails(vault, &outgoing, cuts);
        if !fails.contains(&true) {
            return outgoing;
        }
        if round == ROUNDS {
            fails.fill(true);
        }
        for (cut, _) in cuts.iter_mut().zip(fails).filter(|(_, fails)| *fails) {
            cut.mode = Mode::Placeholder;
            cut.text = vault.placeholder(cut.token);
        }
    }
    unreachable!("the rounds end where every cut is a placeholder")
}

fn choose(vault: &mut Vault, text: &str, cuts: &mut [Cut]) {
    for cut in &mut *cuts {
        let told = vault.handling(cut.value).mode().filter(|_| matches!(cut.kind, Kind::Item | Kind::Mention));
        let label = vault.label(cut.value).as_str();
        // EXPOSE: it is made coarser, or covered.
        let value = vault.original(cut.token).expose();
        let replaced = match told.unwrap_or(Mode::Placeholder) {
            Mode::Generalise => generalise(label, value).map(|text| (Mode::Generalise, text)),
            Mode::Mask => Some((Mode::Mask, mask(label, value))),
            Mode::Drop if !joins(text, cut.source) => Some((Mode::Drop, String::new())),
            // Drawn below, full names first.
            Mode::Surrogate => Some((Mode::Surrogate, String::new())),
            Mode::Drop | Mode::Placeholder => None,
        };
        (cut.mode, cut.text) = replaced.unwrap_or_else(|| (Mode::Placeholder, vault.placeholder(cut.token)));
    }
    // What says most about a person is drawn first, so that its parts are parts of its surrogate.
    let turn = |vault: &Vault, cut: &Cut| match vault.label(cut.value).as_str() {
        // EXPOSE: only how full a name it is.
        "PERSON" => 2 - Name::parse(vault.original(cut.token).expose()).fullness(),
        "EMAIL_ADDRESS" => 4,
        "ORGANIZATION" => 2,
        _ => 3,
    };
    for now in 0..=4 {
        for cut in cuts.iter_mut().filter(|cut| cut.mode == Mode::Surrogate) {
            if turn(vault, cut) == now {
                if let Some(surrogate) = vault.surrogate(cut.value, cut.token) {
                    cut.text = surrogate.to_string();
                } else {
                    (cut.mode, cut.text) = (Mode::Placeholder, vault.placeholder(cut.token));
                }
            }
        }
    }
}

/// Whether words on both sides would become one.
fn joins(text: &str, source: Span) -> bool {
    text[..source.start].ends_with(is_word) && text[source.end..].starts_with(is_word)
}

/// Has what is dropped take along the space that nothing stands behind any more: "Dear Jane, hello" is "Dear, hello".
fn mend(text: &str, cuts: &mut [Cut]) {
    for at in 0..cuts.len() {
        let source = cuts[at].source;
        cuts[at].reach = source;
        if cuts[at].mode != Mode::Drop {
            continue;
        }
        let from = if at == 0 { 0 } else { cuts[at - 1].reach.end };
        let to = cuts.get(at + 1).map_or(text.len(), |next| next.source.start);
        let (before, behind) = (&text[from..source.start], &text[source.end..to]);
        let ends = source.end == text.len()
            || behind
                .starts_with(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']'));
        let begins = source.start == 0 || before.ends_with(['\n', '(', '[']);
        if ends && before.ends_with(' ') {
            cuts[at].reach.start -= 1;
        } else if begins && behind.starts_with(' ') {
            cuts[at].reach.end += 1;
        }
    }
}

/// Which replacements cannot stay.
fn fails(vault: &Vault, outgoing: &str, cuts: &[Cut]) -> Vec<bool> {
    let table = vault.table();
    let mut fails: Vec<bool> = vec![false; cuts.len()];
    let mut restored = vec![false; cuts.len()];
    let mut scanner = Scanner::new(&table);
    let mut at = 0;
    while let Stop::Token(start, token) = scanner.walk(&table, outgoing, at, true) {
        let span = Span::new(start, start + token.len);
        at = span.end;
        let near = touching(cuts, span);
        // EXPOSE: compared, to the letter.
        let exact = |cut: &Cut| vault.original(cut.token).expose() == table.original(token.entry).expose();
        let cut = near.clone().find(|at| cuts[*at].outgoing == span && cuts[*at].mode.restores());
        match cut.filter(|at| token.tail.is_empty() && exact(&cuts[*at])) {
            Some(cut) => restored[cut] = true,
            // A surrogate that the text brought back by itself.
            None if table.is_distinct(&token, &outgoing[start..]) && near.is_empty() => {}
            None => near.for_each(|at| fails[at] |= cuts[at].mode != Mode::Placeholder),
        }
    }
    for (at, cut) in cuts.iter().enumerate().filter(|(at, cut)| cut.mode.restores() && !restored[*at]) {
        touching(cuts, cut.outgoing).for_each(|near| fails[near] |= cuts[near].mode != Mode::Placeholder);
        fails[at] |= cut.mode == Mode::Surrogate;
    }
    let coarse = |value: ValueId| vault.handling(value).mode() == Some(Mode::Generalise);
    Mentions::new(vault.spellings(Handling::hides), outgoing.len()).find(outgoing, |span, value| {
        for at in touching(cuts, span) {
            let Cut { outgoing, mode, .. } = &cuts[at];
            let within = if outgoing.is_empty() {
                span.start < outgoing.start && outgoing.end < span.end
            } else {
                outgoing.overlaps(span)
            };
            // A month that stands for a day may be another value's whole: both may be known so coarsely.
            let allowed = *mode == Mode::Generalise && coarse(value) && outgoing.contains(span);
            fails[at] |= within && *mode != Mode::Placeholder && !allowed;
        }
        false
    });
    fails
}

/// Cuts whose replacements share a byte with this span of what leaves, or stand right beside it.
fn touching(cuts: &[Cut], span: Span) -> std::ops::Range<usize> {
    let from = cuts.partition_point(|cut| cut.outgoing.end < span.start);
    let to = cuts.partition_point(|cut| cut.outgoing.start <= span.end);
    from..to.max(from)
}
