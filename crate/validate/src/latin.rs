//! Check digits of Latin America: Argentina, Brazil, Chile, Colombia, Ecuador, Guatemala, Uruguay, Venezuela.

use super::digits::{digits, number, part};
use super::lookalike_number::is_other;
use super::luhn::is_luhn;
use super::sum::{ends, ends_in, rising, small_or_to_eleven, to_eleven, to_eleven_or_zero, to_ten};
use super::{Check, Verdict};

/// Brazil, Receita Federal: two digits by eleven.
pub const BR_CPF: Check = Check { name: "two check digits", run: |text| Verdict::confirm_if(cpf(text)) };
/// See [`cnpj`]; fourteen digits in a row may be a time.
pub const BR_CNPJ: Check = Check {
    name: "two check digits",
    run: |text| match cnpj(text) {
        true if !text.contains('/') && is_other(text) => Verdict::Keep,
        right => Verdict::confirm_if(right),
    },
};
/// Brazil, Caixa: PIS, PASEP, NIS and NIT are one register.
pub const BR_PIS: Check = Check {
    name: "check digit",
    run: |text| Verdict::confirm_if(ends::<11>(text, &[3, 2, 9, 8, 7, 6, 5, 4, 3, 2], to_eleven_or_zero)),
};
/// Brazil, Ministério da Saúde, Portaria 940/2011: fifteen digits whose weighted sum divides by eleven.
pub const BR_CNS: Check = Check {
    name: "divides by eleven",
    run: |text| {
        Verdict::confirm_if(number::<15>(text).is_some_and(|number| {
            let sum: u32 = number.iter().zip((1..=15).rev()).map(|(digit, weight)| digit * weight).sum();
            matches!(number[0], 1 | 2 | 7..=9) && sum.is_multiple_of(11)
        }))
    },
};
/// Argentina, AFIP Resolución General 10/97: kind of person, DNI, a digit by eleven.
pub const AR_CUIT: Check = Check {
    name: "kind and check digit",
    run: |text| {
        Verdict::confirm_if(number::<11>(text).is_some_and(|number| {
            matches!(part(&number[..2]), 20 | 23..=27 | 30 | 33 | 34 | 50 | 51 | 55)
                && ends_in(&number, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2], to_eleven)
        }))
    },
};
/// See [`rut`].
pub const CL_RUT: Check = Check { name: "check digit", run: |text| Verdict::confirm_if(rut(text)) };
/// Colombia, DIAN Orden Administrativa 4 of 1989: weights are primes.
pub const CO_NIT: Check = Check {
    name: "check digit",
    run: |text| Verdict::confirm_if(ends::<10>(text, &[41, 37, 29, 23, 19, 17, 13, 7, 3], small_or_to_eleven)),
};
/// Uruguay, DNIC: weights 2, 9, 8, 7, 6, 3, 4.
pub const UY_CI: Check =
    Check { name: "check digit", run: |text| Verdict::confirm_if(ends::<8>(text, &[2, 9, 8, 7, 6, 3, 4], to_ten)) };
/// Ecuador, Registro Civil: province, then Luhn over ten digits; the taxpayer's number adds 001.
pub const EC_CEDULA: Check = Check {
    name: "province and check digit",
    run: |text| {
        let first: Vec<u32> = digits(text).take(3).collect();
        let province = matches!(first[..], [a, b, c] if matches!(a * 10 + b, 1..=24 | 30) && c < 6);
        let cedula = digits(text).count() == 10 || (digits(text).count() == 13 && text.ends_with("001"));
        Verdict::confirm_if(cedula && province && is_luhn(text.get(..10).unwrap_or_default()))
    },
};
/// Guatemala, RENAP: eight digits, a remainder by eleven, department and municipality.
pub const GT_CUI: Check = Check {
    name: "department and check digit",
    run: |text| {
        Verdict::confirm_if(number::<13>(text).is_some_and(|number| {
            let department = part(&number[9..11]);
            ends_in(&number[..9], &[2, 3, 4, 5, 6, 7, 8, 9], super::sum::of_eleven) && matches!(department, 1..=22)
        }))
    },
};
/// See [`rif`].
pub const VE_RIF: Check = Check { name: "check digit", run: |text| Verdict::confirm_if(rif(text)) };
fn cpf(text: &str) -> bool {
    number::<11>(text).is_some_and(|number| {
        ends_in(&number[..10], &[10, 9, 8, 7, 6, 5, 4, 3, 2], to_eleven_or_zero)
            && ends_in(&number, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2], to_eleven_or_zero)
    })
}

/// Brazil, Instrução Normativa RFB 2.229/2024: from July 2026 the first twelve may hold letters, each worth its ASCII code less 48.
fn cnpj(text: &str) -> bool {
    const WEIGHTS: [u32; 13] = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
    let all: Vec<u32> = text
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|byte| u32::from(byte.to_ascii_uppercase() - b'0'))
        .collect();
    all.len() == 14
        && all.iter().any(|value| *value != all[0])
        && ends_in(&all[..13], &WEIGHTS[1..], to_eleven_or_zero)
        && ends_in(&all, &WEIGHTS, to_eleven_or_zero)
}

/// Chile, Servicio de Registro Civil: weights rising from the right to seven, K for ten.
fn rut(text: &str) -> bool {
    let Some(last) = text.bytes().next_back() else { return false };
    let body: Vec<u32> = digits(&text[..text.len() - 1]).collect();
    let check = to_eleven(rising(&body, 7));
    let written = if last.eq_ignore_ascii_case(&b'k') { 10 } else { u32::from(last.wrapping_sub(b'0')) };
    (7..=8).contains(&body.len()) && body.iter().any(|digit| *digit != body[0]) && check == written
}

/// Venezuela, SENIAT: the kind of person as a number times four, then weights 3, 2, 7 to 2.
fn rif(text: &str) -> bool {
    let kind = match text.bytes().next().map(|byte| byte.to_ascii_uppercase()) {
        Some(b'V') => 4,
        Some(b'E') => 8,
        Some(b'J') => 12,
        Some(b'P') => 16,
        Some(b'G') => 20,
        _ => return false,
    };
    number::<9>(text).is_some_and(|number| {
        let sum = kind + super::digits::weighted(&number, &[3, 2, 7, 6, 5, 4, 3, 2]);
        to_eleven_or_zero(sum) == number[8]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_has_its_own_sum() {
        for (check, good, bad) in [
            (BR_CPF, "529.982.247-25", "529.982.247-26"),
            (BR_CNPJ, "12.345.678/0001-95", "12.345.678/0001-96"),
            (BR_CNPJ, "12.ABC.345/01DE-35", "12.ABC.345/01DE-36"),
            (BR_PIS, "120.56412.54-5", "120.56412.54-8"),
            (AR_CUIT, "20-05536168-2", "20-05536168-3"),
            (CL_RUT, "12.531.909-2", "12.531.909-3"),
            (CL_RUT, "7.123.455-K", "7.123.455-1"),
            (CO_NIT, "213.123.432-1", "213.123.432-2"),
            (UY_CI, "1.234.567-2", "1.234.567-3"),
            (EC_CEDULA, "1714307103", "1714307104"),
            (EC_CEDULA, "1714307103001", "1714307103002"),
            (GT_CUI, "2543 89015 0101", "2543 89016 0101"),
            (VE_RIF, "V-11470283-4", "V-11470283-3"),
        ] {
            assert_eq!((check.run)(good), Verdict::Confirm, "{good}");
            assert_ne!((check.run)(bad), Verdict::Confirm, "{bad}");
        }
    }
}
