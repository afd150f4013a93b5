//! Goods that read like a postal address: a word, a number, and how many of what.

use scrim_validate::fold::push_folded;

/// What is counted in catalogues and orders, folded, in the model's languages.
const MEASURES: &str = "pcs pieces packs pairs rolls sheets days weeks mm cm kg ml \
    stk stuck bogen blatt rollen paar dosen tage tagen wochen stuks vel dagen weken feuilles rouleaux paires jours semaines \
    piezas uds hojas rollos pares dias semanas pezzi pz fogli rotoli paia giorni settimane pecas folhas rolos \
    sztuk szt arkuszy rolek dni tygodni";

/// Most digits of a number in an address; longer ones are articles and codes.
const DIGITS: usize = 8;

/// Whether a stretch counts goods or days, or holds an article's number: `120, 10 Bogen`, `5 Tage`, `4012345678901`.
pub(super) fn is_counted(text: &str) -> bool {
    let mut number = false;
    let mut folded = String::new();
    for word in text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        if digits > DIGITS {
            return true;
        }
        folded.clear();
        word.chars().for_each(|char| push_folded(char, &mut folded));
        if number && MEASURES.split_ascii_whitespace().any(|measure| measure == folded) {
            return true;
        }
        number = digits == word.len();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goods_are_no_address() {
        for goods in
            ["Korn 80, 25 Stück", "bis 12 Tage", "4012345678901;Zange", "grana 100, 10 fogli", "Papier, 3 x 20 Bogen"]
        {
            assert!(is_counted(goods), "{goods}");
        }
        for address in [
            "Bogenstraße 12, 10115 Berlin",
            "12 Day Street",
            "Rua 5, 01310-100 São Paulo",
            "Tage Erlanders gata 4",
            "120 W Main St",
        ] {
            assert!(!is_counted(address), "{address}");
        }
    }
}
