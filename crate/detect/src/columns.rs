//! Numbers of people and cases, and names of accounts, in a table whose head says so: the cells themselves stand near no word.
//!
//! A table is a line of at least three cells, its head, and the lines below it with as many separators. Where columns are set apart by
//! spaces, a line of another number of cells is passed over and ends nothing: a cell of such a row may be empty.

use std::borrow::Cow;

use crate::cells::Separator;
use crate::table::{count, hash, hashes};
use crate::{Finding, Label, Score, Span, Why};
use scrim_validate::fold::{is_word, push_folded};

/// Longest head and longest row, in bytes; and the longest cell that can be a number.
const LINE: usize = 600;
const CELL: usize = 28;
/// Folded words of which one in a column's head makes its cells numbers of somebody or something.
static HEADS: [u32; count(HEAD_WORDS)] = hashes(HEAD_WORDS);
const HEAD_WORDS: &str = "id ref reference nr no number numero num nummer numer matricule matricola matricula folio ticket case claim invoice policy licence license member badge \
    passport account customer client employee emp staff patient student candidate order booking booked_ref contract serial asset tag imei mrn crm expediente factura \
    contrato pedido poliza dossier facture contrat devis commande pratica fattura polizza contratto kundennr vertragsnr rechnung rechnungsnr personalnr pers mandatsref \
    cliente empleado socio utente processo processos pesel nip dni nif cpf rut bsn klantnr lidnr polis zaak factuur umowa faktura legitymacja karta dokument document doc \
    member_no ssn nino nhs tin itin npi curp cpr steuernr steuerid svnr ahv plate placa kennzeichen kenteken targa container seal parcel awb tracking suivi colis lot batch legajo nomina siniestro sinistre sinistro";
/// The same for names of accounts.
static USERS: [u32; count(USER_WORDS)] = hashes(USER_WORDS);
const USER_WORDS: &str = "user username login account owner userid handle nick benutzer benutzername anmeldename utilisateur identifiant usuario utilizador utente gebruiker \
    uzytkownik actor assignee reviewer operator operatore operateur analyst author autor auteur requester bearbeiter";
/// Words that make such a head count something else.
static OTHERS: [u32; count(OTHER_WORDS)] = hashes(OTHER_WORDS);
const OTHER_WORDS: &str = "phone tel telephone telefon mobile fax house zip postcode version build line page pages status error exit port qty count amount total issue pr rule code \
    part article artikel artikelnr articolo articulo artigo sku item model modell modello precio importe";

/// Those that count where nothing else heads the column: `sin` is "without" in Spanish.
const ALONE: [&str; 2] = ["#", "sin"];

/// What the cells of a column are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    User,
}

/// A table: what parts its cells, how many a row has, and the columns that count.
struct Table {
    separator: Separator,
    count: usize,
    columns: Vec<(usize, Kind)>,
}

impl Table {
    /// Whether columns set apart by spaces end at a row of so many cells: where those of a table with marks begin.
    fn ends_before(&self, row: &str, cells: usize) -> bool {
        self.separator == Separator::Spaces && Separator::is_row_of_marks(row, cells != self.count)
    }
}

/// Adds the numbers and names in the columns of the tables of `text` to `findings`.
pub(crate) fn find(text: &str, findings: &mut Vec<Finding>) {
    let mut head: Option<Table> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let row = line.trim_end_matches(['\n', '\r']);
        let cells = head.as_ref().map_or(0, |table| if row.len() > LINE { 0 } else { table.separator.count(row) });
        match &head {
            Some(open) if cells == open.count && !open.ends_before(row, cells) => read(row, start, open, findings),
            Some(open) if cells > 1 && open.separator == Separator::Spaces && !open.ends_before(row, cells) => {
                // With fewer cells it may be a row, some of whose are empty.
                if cells > open.count {
                    head = table(row).or(head);
                }
            }
            _ => head = table(row),
        }
        start += line.len();
    }
}

/// The table that `row` heads, if it has a column that counts.
fn table(row: &str) -> Option<Table> {
    if row.len() > LINE {
        return None;
    }
    let separator = Separator::of(row)?;
    // A row of values is no head.
    let plain = row.bytes().filter(u8::is_ascii_digit).count() < 3;
    // A space behind a comma is prose.
    let prose = separator == Separator::Mark(',') && row.contains(", ");
    if !plain || prose {
        return None;
    }
    let heads = separator.cells(row).enumerate();
    let columns: Vec<_> = heads.filter_map(|(at, (_, cell))| head(cell).map(|kind| (at, kind))).collect();
    (!columns.is_empty()).then(|| Table { separator, count: separator.count(row), columns })
}

/// What the cells below a head are.
fn head(cell: &str) -> Option<Kind> {
    if cell.len() > CELL {
        return None;
    }
    let mut folded = String::new();
    cell.chars().for_each(|char| push_folded(char, &mut folded));
    let words = || folded.split(|char| !is_word(char)).filter(|word| !word.is_empty());
    let listed = |list: &[u32]| words().any(|word| list.binary_search(&hash(word.bytes())).is_ok());
    if words().count() > 3 || listed(&OTHERS) {
        None
    } else if listed(&HEADS) || ALONE.contains(&folded.trim()) {
        Some(Kind::Number)
    } else {
        (listed(&USERS) && words().count() < 3).then_some(Kind::User)
    }
}

fn read(row: &str, start: usize, table: &Table, findings: &mut Vec<Finding>) {
    for (column, (at, cell)) in table.separator.cells(row).enumerate() {
        let value = cell.trim().trim_matches('"');
        let kind = table.columns.iter().find(|(known, _)| *known == column).map(|(_, kind)| *kind);
        let found = match kind {
            Some(Kind::Number) if is_number(value) => {
                Some(("ID_NUMBER", "number_in_column", "Number in a column headed so"))
            }
            Some(Kind::User) if is_user(value) => {
                Some(("USERNAME", "user_in_column", "User name in a column headed so"))
            }
            _ => None,
        };
        if let Some((label, recognizer, title)) = found {
            let from = start + at + cell.find(value).expect("trimmed from this very cell");
            findings.push(Finding {
                span: Span::new(from, from + value.len()),
                label: Label::fixed(label),
                kind: None,
                score: Score::new(0.6),
                why: Why { recognizer: Cow::Borrowed(recognizer), title: Cow::Borrowed(title), ..Why::default() },
            });
        }
    }
}

/// One word of small letters, digits and what joins them; a number alone, a word of programs and a repository's path are none.
fn is_user(value: &str) -> bool {
    const OTHERS: &str = "yes no none null true false nil n/a na root string varchar text user admin system service unknown all any self todo open active inactive";
    let named = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'_' | b'-');
    (3..=24).contains(&value.len())
        && value.bytes().all(named)
        && value.bytes().filter(u8::is_ascii_lowercase).count() > 2
        && value.starts_with(|first: char| first.is_ascii_lowercase())
        && !OTHERS.split(' ').any(|word| word == value)
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
        assert_eq!(found("event,host,user\nx,tty-a,ochieng.p\ny,tty-b,lmf\nz,tty-c,root\n"), ["ochieng.p", "lmf"]);
        assert_eq!(found("| Name | Owner | Type |\n|---|---|---|\n| x | The Team | string |\n"), [""; 0]);
        assert_eq!(found("name,phone number,note\nKim,4417882,x\n"), [""; 0]);
        assert_eq!(
            found(
                "Employee      SIN           Dept   Note\nHale, Bo                    D04    no badge\nRao, Bo       288 743 396   D11    ok\n"
            ),
            ["288 743 396"]
        );
        assert_eq!(
            found("User      Host     Command\nkim_k2    lab-08   ps aux | grep x | wc\nlmf_k3    lab-09   top\n"),
            ["kim_k2", "lmf_k3"]
        );
        assert_eq!(found("Name\tNIF-IVA\tSin descuento\nKim\tB12345674\t4417\n"), ["B12345674"]);
        assert_eq!(
            found("Report  user  list\n| id     | name | user   |\n|---|---|---|\n| 204175 | Kim  | kim_k2 |\n"),
            ["204175", "kim_k2"]
        );
        assert_eq!(
            found("Case  Ward  Bed\nK-41702  3  4\nTotal  2\nUser  Host  Port  Note\nkim_k2  a  b  c\n"),
            ["K-41702", "kim_k2"]
        );
        assert_eq!(found("#\tSubject\tUpdated\n90665\tPrinter\t5 min\n3\tDoor\t2 h\n"), ["90665"]);
        assert_eq!(found("Part number\tQty\tUnit\n6205-2RS\t12\t4.18\n"), [""; 0]);
        assert_eq!(found("id,name,value\n1,Kim,7\n22,Lee,8\n"), [""; 0]);
        assert_eq!(
            found(
                "Employee        SIN           Dept\nGarside, Jo     253 477 046   D04\nPerrodin, Al    282 883 792   D04\nTotals     12\nRao, Bo   288 743 396   D11\n"
            ),
            ["253 477 046", "282 883 792", "288 743 396"]
        );
        assert_eq!(
            found(
                "asset    host       user      os\nA-7759   lab-08     btannert   Ubuntu\nA-6662   prn-02     -          fw\n"
            ),
            ["A-7759", "btannert", "A-6662"]
        );
        assert_eq!(found("The id  was read.  Then 12345  was left.\nOne  67890  more  line."), [""; 0]);
        assert_eq!(found("We met no. 4, number 5, and others\n12345, 6789, 1\n"), [""; 0]);
    }
}
