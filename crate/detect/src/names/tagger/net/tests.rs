use super::super::artefact::{KINDS, LISTS, MAGIC, Model, STEPS, checksum};
use super::*;

const TEXT: &str = "Dear Ms Doe,\nthe visit of Jane Doe (Acme Ltd) in Lyon is on Monday; ask J. Roe or mail jane.doe@example.com. \
    Meier und Söhne liefern nach Graz, wie immer.\n\nRegards\nRichard Roe\n\nName: Ana Lima\nRef: 4711-A";

/// A net of weights that look random.
fn net() -> Net {
    let mut state = 1_u64;
    let mut byte = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    let mut bytes: Vec<u8> = (0..(WIDE / 2 + 1) << ID_BITS).map(|_| byte()).collect();
    let matrix = |bytes: &mut Vec<u8>, columns: usize, byte: &mut dyn FnMut() -> u8| {
        bytes.extend(0.002_f32.to_le_bytes());
        bytes.extend((0..WIDE * columns).map(|_| byte()));
    };
    for _ in 0..DEEP {
        bytes.extend((0..WIDE * WINDOW).flat_map(|_| (i16::from(byte()) - 100).to_le_bytes()));
        bytes.extend((0..WIDE).flat_map(|_| (f32::from(byte()) / 512.0 - 0.25).to_le_bytes()));
        matrix(&mut bytes, WIDE, &mut byte);
    }
    bytes.extend([0.5_f32; LABELS].map(f32::to_le_bytes).as_flattened());
    matrix(&mut bytes, LABELS, &mut byte);
    let mut bytes = Bytes::new(&bytes);
    let net = Net::read(&mut bytes).expect("as long as a net");
    assert!(bytes.is_empty(), "all of it was read");
    net
}

/// The scores of each token to the bit.
fn scores(net: &Net, text: &str, is_asked: impl Fn(usize) -> bool) -> Vec<[u32; LABELS]> {
    let model = Model::empty();
    let document = Document::new(&model, text);
    let mut scores = vec![[0.0; LABELS]; document.tokens.len()];
    net.add(&document, is_asked, &mut scores);
    scores.into_iter().map(|scores| scores.map(f32::to_bits)).collect()
}

#[test]
fn a_token_scores_the_same_whoever_else_is_asked_about() {
    let net = net();
    // Longer than what is read at once.
    let text = format!("{} {}", "Mara Novak met Noor de Wit in Ghent, and ".repeat(60), TEXT);
    let all = scores(&net, &text, |_| true);
    for asked in (0..all.len()).step_by(9) {
        let one = scores(&net, &text, |at| at == asked);
        for (at, score) in one.iter().enumerate() {
            assert_eq!(
                *score,
                if at == asked { all[at] } else { [0; LABELS] },
                "token {at} when {asked} is asked about"
            );
        }
    }
    let some = scores(&net, &text, |at| at % 7 < 2);
    assert!(some.iter().enumerate().all(|(at, score)| *score == if at % 7 < 2 { all[at] } else { [0; LABELS] }));
}

#[test]
fn nothing_is_seen_beyond_an_empty_line_or_beyond_its_reach() {
    let net = net();
    let sees =
        |text: &str, other: &str, at: usize| scores(&net, text, |_| true)[at] != scores(&net, other, |_| true)[at];
    let words = "we saw one two three four five six seven";
    assert!(sees(words, "we saw one two three four five six eight", 8 - DEEP), "{DEEP} words away");
    assert!(!sees(words, "we saw one two three four five six eight", 7 - DEEP), "one further");
    assert!(!sees("we saw\n\none two", "we saw\n\none six", 1));
}

#[test]
fn products_are_those_of_the_matrix() {
    let numbers: [i16; WIDE] = std::array::from_fn(|at| (i16::from(at as u8) - 24) * 1300);
    let weight = |from: usize, to: usize| i16::from(((from * 31 + to * 17) % 255) as u8) - 127;
    let right = |to: usize| (0..WIDE).map(|from| i32::from(numbers[from]) * i32::from(weight(from, to))).sum::<i32>();
    let mut asked = 0;
    Matrix::new(WIDE, weight).products(&row(&numbers), |number, sums| {
        let from = 4 * FOUR * number;
        let all = sums.map(Four::numbers);
        let right: Vec<i32> = (from..from + 4 * FOUR).map(right).collect();
        assert_eq!(all.as_flattened(), right, "columns from {from}");
        asked += right.len();
    });
    assert_eq!(asked, WIDE);
    let eight = Matrix::new(LABELS, weight).eight(&row(&numbers)).map(Four::numbers);
    assert_eq!(eight.as_flattened(), (0..LABELS).map(right).collect::<Vec<i32>>());
}

#[test]
fn a_net_cut_short_is_refused() {
    let short = vec![0; ((WIDE / 2 + 1) << ID_BITS) + 1000];
    assert_eq!(Net::read(&mut Bytes::new(&short)).err(), Some(NamesError::Truncated));
}

#[test]
fn the_model_that_ships_has_a_net_and_no_other_kind_is_taken_for_one() {
    let ships = include_bytes!("../../../../models/names.bin");
    assert!(Model::from_bytes(ships).expect("whole").net.is_some());
    let small = Model::from_bytes(&artefact(0)).expect("whole");
    assert!(small.net.is_none());
    assert_eq!(Model::from_bytes(&artefact(2)).err(), Some(NamesError::Damaged));
}

/// A model without rows and lists, which says `flag` of its net.
fn artefact(flag: u8) -> Vec<u8> {
    let mut content = vec![0; 4];
    content.extend(1_f32.to_le_bytes());
    content.extend(vec![0; LABELS * LABELS * 4 + 3 * 4 + KINDS * STEPS]);
    content.extend(vec![0; LISTS * (8 + 4)]);
    content.extend([0; 4 + 4]);
    content.push(flag);
    let mut bytes = MAGIC.to_vec();
    bytes.extend(checksum(&content).to_le_bytes());
    bytes.extend(content);
    bytes
}
