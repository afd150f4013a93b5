//! What the redactor promises, one sentence each.

use scrim_detect::{Label, Span};
use scrim_redact::{Clear, Handling, Item, RedactError, Redaction, Restorer, Vault, redact};

const PERSON: Label = Label::fixed("PERSON");
const EMAIL: Label = Label::fixed("EMAIL_ADDRESS");
const CARD: Label = Label::fixed("CREDIT_CARD");
const TERM: Label = Label::fixed("TERM");

/// Text with its items marked: `«P:Jane Doe»` is hidden, `«p:Jane Doe»` leaves by a rule.
fn marked(text: &str) -> (String, Vec<Item>) {
    let (mut plain, mut items) = (String::new(), Vec::new());
    let mut parts = text.split('«');
    plain.push_str(parts.next().expect("splitting gives at least one part"));
    for part in parts {
        let (inside, behind) = part.split_once('»').expect("every mark is closed");
        let (kind, value) = inside.split_once(':').expect("every mark names its label");
        let label = match kind.to_ascii_uppercase().as_str() {
            "P" => PERSON,
            "E" => EMAIL,
            "C" => CARD,
            "T" => TERM,
            other => Label::new(other).expect("marks name labels"),
        };
        let handling =
            if kind.starts_with(|c: char| c.is_ascii_uppercase()) { Handling::PLACEHOLDER } else { Handling::Clear };
        items.push(Item { span: Span::new(plain.len(), plain.len() + value.len()), label, handling });
        plain.push_str(value);
        plain.push_str(behind);
    }
    (plain, items)
}

fn done(vault: &mut Vault, text: &str) -> Redaction {
    let (plain, items) = marked(text);
    let redaction = redact(vault, &Clear::new(plain.clone()), &items).expect("marks do not overlap");
    let mut restorer = vault.restorer(&redaction.redacted);
    let answer = restorer.push(redaction.redacted.as_str()) + &restorer.finish().0;
    assert_eq!(answer, plain);
    redaction
}

fn leaves(text: &str) -> String {
    done(&mut Vault::new(), text).redacted.as_str().to_owned()
}

#[test]
fn one_value_has_one_placeholder() {
    assert_eq!(leaves("«P:Jane Doe», «P:Max Roe», «P:Jane Doe»"), "[PERSON_1], [PERSON_2], [PERSON_1]");
}

#[test]
fn another_spelling_is_another_form_of_the_same_number() {
    assert_eq!(
        leaves("«C:4111 1111 1111 1111» «C:4111-1111-1111-1111» «C:4111111111111111» «C:4111 1111 1111 1111»"),
        "[CARD_1] [CARD_1_B] [CARD_1_C] [CARD_1]"
    );
}

#[test]
fn spellings_of_a_value_share_its_id_and_other_values_do_not() {
    let redaction = done(&mut Vault::new(), "«P:Jane Doe» «P:DOE, JANE» «P:Doe» «T:Doe»");
    let ids: Vec<_> = redaction.placements.iter().map(|placement| placement.value).collect();
    assert_eq!(ids[0], ids[1]);
    assert!(ids[0] != ids[2] && ids[2] != ids[3]);
}

#[test]
fn mentions_of_one_person_share_the_number() {
    assert_eq!(
        leaves(
            "«E:jane.doe@acme.example» wrote to «P:Ms Doe». «P:Jane Doe», «P:Jane», «P:Doe, Jane», «P:J. Doe»; «P:DOE»"
        ),
        "[EMAIL_1] wrote to [PERSON_1_LAST]. [PERSON_1], [PERSON_1_FIRST], [PERSON_1_C], [PERSON_1_B]; [PERSON_1_LAST_B]"
    );
}

#[test]
fn an_address_that_is_nobodys_does_not_take_anybodys_number() {
    assert_eq!(
        leaves("«E:info@acme.example» «P:Jane Doe» «E:jdoe@acme.example» «P:Max Roe»"),
        "[EMAIL_3] [PERSON_1] [EMAIL_1] [PERSON_2]"
    );
}

#[test]
fn a_surname_two_people_bear_is_nobodys() {
    assert_eq!(leaves("«P:Jane Doe» «P:John Doe» «P:Doe»"), "[PERSON_1] [PERSON_2] [PERSON_3]");
}

#[test]
fn numbers_belong_to_the_conversation() {
    let mut vault = Vault::new();
    assert_eq!(done(&mut vault, "«P:Jane Doe»").redacted.as_str(), "[PERSON_1]");
    assert_eq!(done(&mut vault, "«P:Max Roe» and «P:Jane Doe»").redacted.as_str(), "[PERSON_2] and [PERSON_1]");
}

#[test]
fn every_further_mention_is_replaced_and_reported() {
    let mut vault = Vault::new();
    let redaction = done(&mut vault, "«P:Jane Doe» and JANE DOE, Jane\nDoe, Jane Doe's, not Jane Doeling");
    assert_eq!(
        redaction.redacted.as_str(),
        "[PERSON_1] and [PERSON_1_B], [PERSON_1_C], [PERSON_1]'s, not Jane Doeling"
    );
    assert_eq!(redaction.extra.len(), 3);
    assert!(redaction.extra.iter().all(|extra| extra.value == redaction.placements[0].value && extra.label == PERSON));
    // And in the conversation's next text, whether found there or not.
    assert_eq!(done(&mut vault, "tell jane doe").redacted.as_str(), "tell [PERSON_1_D]");
}

#[test]
fn the_longest_mention_wins() {
    assert_eq!(leaves("«T:Acme» «T:Acme Rockets»: Acme Rockets, Acme"), "[TERM_1] [TERM_2]: [TERM_2], [TERM_1]");
}

#[test]
fn a_title_is_not_needed_to_recognise_a_name_again() {
    assert_eq!(leaves("«P:Dr. Jane Roe»; Jane Roe"), "[PERSON_1]; [PERSON_1_B]");
}

#[test]
fn a_capitalised_word_leaves_its_lower_case_twin_alone() {
    assert_eq!(leaves("«P:Mark» will mark it; MARK"), "[PERSON_1] will mark it; [PERSON_1_B]");
}

#[test]
fn a_code_with_a_capital_is_found_in_any_case() {
    assert_eq!(leaves("«T:Kestrel-9», kestrel-9"), "[TERM_1], [TERM_1_B]");
    assert_eq!(leaves("«T:X9zQ», x9zq; «P:Jean-Luc», jean-luc"), "[TERM_1], [TERM_1_B]; [PERSON_1], [PERSON_1_B]");
}

#[test]
fn short_values_are_found_again_only_as_they_are_written() {
    assert_eq!(leaves("«T:IT» and IT, it is"), "[TERM_1] and [TERM_1], it is");
}

#[test]
fn words_of_scripts_without_spaces_are_found_inside_a_line() {
    assert_eq!(leaves("«P:田中» 、田中さんは"), "[PERSON_1] 、[PERSON_1]さんは");
}

#[test]
fn what_a_rule_lets_leave_leaves_wherever_it_stands() {
    let redaction = done(&mut Vault::new(), "«p:Jane Doe» met «P:Max Roe» and Jane Doe");
    assert_eq!(redaction.redacted.as_str(), "Jane Doe met [PERSON_2] and Jane Doe");
    assert!(redaction.placements[0].in_clear);
    assert!(!redaction.placements[1].in_clear);
}

#[test]
fn releasing_keeps_the_numbers_of_the_others() {
    let mut vault = Vault::new();
    assert_eq!(done(&mut vault, "«P:Jane Doe» «P:Max Roe»").redacted.as_str(), "[PERSON_1] [PERSON_2]");
    assert_eq!(done(&mut vault, "«p:Jane Doe» «P:Max Roe»").redacted.as_str(), "Jane Doe [PERSON_2]");
    assert_eq!(done(&mut vault, "Jane Doe").redacted.as_str(), "Jane Doe", "a release holds in the next text");
    assert_eq!(done(&mut vault, "«P:Jane Doe» «P:Max Roe»").redacted.as_str(), "[PERSON_1] [PERSON_2]");
}

#[test]
fn hidden_words_inside_what_a_mere_rule_lets_leave_stay_hidden() {
    let redaction = done(&mut Vault::new(), "«p:Jane Doe» of «T:Doe»");
    assert_eq!(redaction.redacted.as_str(), "Jane [TERM_1] of [TERM_1]");
    assert!(redaction.placements[0].in_clear, "something of it leaves");
    assert_eq!(&redaction.redacted.as_str()[redaction.placements[0].outgoing.range()], "Jane [TERM_1]");
}

#[test]
fn the_same_text_hidden_under_another_label_stays_hidden() {
    assert_eq!(leaves("«p:Doe», «T:Doe»"), "[TERM_1], [TERM_1]");
}

#[test]
fn a_released_part_does_not_open_the_whole() {
    assert_eq!(leaves("«p:Doe» and «P:Jane Doe»: Jane Doe, Doe"), "Doe and [PERSON_1]: [PERSON_1], Doe");
}

#[test]
fn what_looks_like_a_placeholder_is_escaped_and_reported() {
    let mut vault = Vault::new();
    let redaction = done(&mut vault, "As [PERSON_1] said to «P:Jane Doe»: [sic] [1] [PERSON_1]");
    assert_eq!(redaction.redacted.as_str(), "As [LITERAL_1] said to [PERSON_1]: [sic] [1] [LITERAL_1]");
    assert_eq!(redaction.escaped.len(), 2);
    assert_eq!(redaction.escaped[0].source, Span::new(3, 13));
    // Any form of one that was issued.
    assert_eq!(done(&mut vault, "who is Person 1?").redacted.as_str(), "who is [LITERAL_2]?");
}

#[test]
fn a_number_the_text_uses_itself_is_not_given() {
    assert_eq!(leaves("Person 1: «P:Jane Doe». PERSON-2: «P:Max Roe»"), "Person 1: [PERSON_3]. PERSON-2: [PERSON_4]");
}

#[test]
fn a_look_alike_behind_an_invisible_character_is_not_restored_once_its_neighbour_is_replaced() {
    let mut vault = Vault::new();
    done(&mut vault, "«T:acme.example»");
    let redaction = done(&mut vault, "[PERSON_1]jane@acme.example\u{200b}LITERAL_1");
    assert_eq!(redaction.redacted.as_str(), "[LITERAL_2]jane@[TERM_1]\u{200b}LITERAL_1");
}

#[test]
fn a_mention_inside_a_look_alike_does_not_break_it_open() {
    let mut vault = Vault::new();
    done(&mut vault, "«T:1]»");
    assert_eq!(done(&mut vault, "[TERM_1] 1]").redacted.as_str(), "[LITERAL_1] [TERM_1]");
}

#[test]
fn a_shorter_mention_is_found_where_case_rules_out_a_longer_one() {
    assert_eq!(leaves("«T:1 a» «T:1»; 1 A"), "[TERM_1] [TERM_2]; [TERM_2] A");
}

#[test]
fn redacting_what_was_redacted_loses_nothing() {
    let mut vault = Vault::new();
    let once = leaves("«P:Jane Doe» wrote");
    let twice = redact(&mut vault, &Clear::new(once.clone()), &[]).unwrap();
    let mut restorer = vault.restorer(&twice.redacted);
    assert_eq!(restorer.push(twice.redacted.as_str()), once);
}

#[test]
fn items_that_do_not_fit_the_text_are_refused_by_number() {
    let text = Clear::new("é Jane".to_owned());
    let item = |start, end| Item { span: Span { start, end }, label: PERSON, handling: Handling::PLACEHOLDER };
    let refused = |items: &[Item]| redact(&mut Vault::new(), &text, items).unwrap_err();
    assert_eq!(refused(&[item(1, 3)]), RedactError::NotARange { index: 0 });
    assert_eq!(refused(&[item(0, 2), item(3, 8)]), RedactError::NotARange { index: 1 });
    assert_eq!(refused(&[item(3, 3)]), RedactError::NotARange { index: 0 });
    assert_eq!(refused(&[item(3, 7), item(0, 2)]), RedactError::OutOfOrder { index: 1 });
    assert_eq!(refused(&[item(0, 4), item(3, 7)]), RedactError::OutOfOrder { index: 1 });
}

#[test]
fn nothing_prints_what_it_hides() {
    let mut vault = Vault::new();
    let redaction = done(&mut vault, "«P:Jane Doe» and «E:jane.doe@acme.example»");
    let restorer = vault.restorer(&redaction.redacted);
    for printed in [format!("{vault:?}"), format!("{redaction:?}"), format!("{restorer:?}")] {
        assert!(!printed.contains("Jane") && !printed.contains("acme"), "{printed}");
    }
    assert_eq!(format!("{vault:?}"), "Vault(2 values, 2 placeholders)");
}

#[test]
fn another_process_restores_from_the_entries() {
    let mut vault = Vault::new();
    let redaction = done(&mut vault, "«P:Jane Doe» [«C:4111 1111 1111 1111»]");
    let mut restorer = Restorer::from_entries(vault.entries()).unwrap();
    let answer = restorer.push(redaction.redacted.as_str()) + &restorer.push(" person_1_first.");
    assert_eq!(answer + &restorer.finish().0, "Jane Doe [4111 1111 1111 1111] Jane.");
    let damaged =
        vec![("[PERSON_1]".to_owned(), Clear::new(String::new())), ("[PERSON".to_owned(), Clear::new(String::new()))];
    assert_eq!(Restorer::from_entries(damaged).unwrap_err().index, 1);
}
