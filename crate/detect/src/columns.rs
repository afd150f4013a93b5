//! Numbers of people and cases in a table whose head says so: the cells themselves stand near no word.
//!
//! A table is a line of at least three cells, its head, and the lines below it with as many separators.

use std::borrow::Cow;

use crate::fold::{is_word, push_folded};
use crate::table::{count, hash, hashes};
use crate::{Finding, Label, Score, Span, Why};

/// Longest head and longest row, in bytes; and the longest cell that can be a number.
const LINE: usize = 600;
const CELL: usize = 28;
/// Folded words of which one in a column's head makes its cells numbers of somebody or something.
static HEADS: [u32; count(HEAD_WORDS)] = hashes(HEAD_WORDS);
const HEAD_WORDS: &str = "id ref reference nr no number numero num nummer numer matricule matricola matricula folio ticket case claim invoice policy licence license member badge \
    passport account customer client employee emp staff patient student candidate order booking booked_ref contract serial asset tag imei mrn crm expediente factura \
    contrato pedido poliza dossier facture contrat devis commande pratica fattura polizza contratto kundennr vertragsnr rechnung rechnungsnr personalnr pers mandatsref \
    cliente empleado socio utente processo processos pesel nip dni nif cpf rut bsn klantnr lidnr polis zaak factuur umowa faktura legitymacja karta dokument document doc \
    member_no plate placa kennzeichen kenteken targa container seal parcel awb tracking suivi colis lot batch legajo nomina siniestro sinistre sinistro";
/// Words that make such a head count something else.
static OTHERS: [u32; count(OTHER_WORDS)] = hashes(OTHER_WORDS);
const OTHER_WORDS: &str = "phone tel telephone telefon mobile fax house zip postcode version build line page pages status error exit port qty count amount total issue pr rule code";

/// Adds the numbers in the columns of the tables of `text` to `findings`.
pub(crate) fn find(text: &str, findings: &mut Vec<Finding>) {
    let mut head: Option<(char, usize, Vec<usize>)> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let row = line.trim_end_matches(['\n', '\r']);
        let fits = |mark: char, count: usize| row.len() <= LINE && row.matches(mark).count() == count;
        match &head {
            Some((mark, count, columns)) if fits(*mark, *count) => cells(row, start, *mark, columns, findings),
            _ => head = columns(row),
        }
        start += line.len();
    }
}

/// The separator, how often it stands, and the columns of numbers, if `row` heads a table with such.
fn columns(row: &str) -> Option<(char, usize, Vec<usize>)> {
    if row.len() > LINE {
        return None;
    }
    let marks = |mark: u8| row.bytes().filter(|byte| *byte == mark).count();
    let mark = [b'\t', b'|', b';', b','].into_iter().find(|mark| marks(*mark) > 1).map(char::from)?;
    // A row of values is no head.
    let plain = row.bytes().filter(u8::is_ascii_digit).count() < 3;
    // A space behind a comma is prose.
    let prose = mark == ',' && row.contains(", ");
    if !plain || prose {
        return None;
    }
    let columns: Vec<usize> = row.split(mark).enumerate().filter(|(_, cell)| is_head(cell)).map(|(at, _)| at).collect();
    (!columns.is_empty()).then(|| (mark, row.matches(mark).count(), columns))
}

fn is_head(cell: &str) -> bool {
    if cell.len() > CELL {
        return false;
    }
    let mut folded = String::new();
    cell.chars().for_each(|char| push_folded(char, &mut folded));
    let words = || folded.split(|char| !is_word(char)).filter(|word| !word.is_empty());
    let listed = |list: &[u32]| words().any(|word| list.binary_search(&hash(word.bytes())).is_ok());
    words().count() < 4 && listed(&HEADS) && !listed(&OTHERS)
}

fn cells(row: &str, start: usize, mark: char, columns: &[usize], findings: &mut Vec<Finding>) {
    let mut at = start;
    for (column, cell) in row.split(mark).enumerate() {
        let value = cell.trim().trim_matches('"');
        if columns.contains(&column) && is_number(value) {
            let from = at + cell.find(value).expect("trimmed from this very cell");
            findings.push(Finding {
                span: Span::new(from, from + value.len()),
                label: Label::fixed("ID_NUMBER"),
                kind: None,
                score: Score::new(0.6),
                why: Why {
                    recognizer: Cow::Borrowed("number_in_column"),
                    title: Cow::Borrowed("Number in a column headed so"),
                    ..Why::default()
                },
            });
        }
        at += cell.len() + mark.len_utf8();
    }
}

/// Four digits, or three beside a letter; nothing but letters, digits and what joins them; no date and no amount.
fn is_number(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    let joined = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/' | b'.' | b' '));
    let amount = letters == 0 && value.rsplit('.').next().is_some_and(|last| last.len() < 3) && value.contains('.');
    value.len() <= CELL && joined && !amount && letters < 8 && (digits > 3 || digits > 2 && letters > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let mut findings = Vec::new();
        find(text, &mut findings);
        findings.iter().map(|finding| &text[finding.span.range()]).collect()
    }

    #[test]
    fn the_head_says_what_the_cells_are() {
        assert_eq!(found("member_no,name,joined\nM0884,Kim,2022\nM0885,Lee,2023\n"), ["M0884", "M0885"]);
        assert_eq!(found("| Ticket | Title | Age |\n|---|---|---|\n| 20417 | Login | 3 |\n"), ["20417"]);
        assert_eq!(found("\"nr\";\"nazwa\";\"kwota\"\n\"0044718\";\"A\";\"12.50\"\n"), ["0044718"]);
        assert_eq!(found("name,phone number,note\nKim,4417882,x\n"), [""; 0]);
        assert_eq!(found("id,name,value\n1,Kim,7\n22,Lee,8\n"), [""; 0]);
        assert_eq!(found("We met no. 4, number 5, and others\n12345, 6789, 1\n"), [""; 0]);
    }
}
