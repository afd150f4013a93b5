//! Made-up logs, catalogues, tables and hashes: line after line of numbers that mean nobody.

use std::fmt::Write as _;

use super::Text;
use super::random::Random;

/// Bytes of each kind; with the packages left out altogether that alone is a megabyte and a half.
const SIZE: usize = 400_000;

/// A file has so many lines; a fault shows next to its like.
const LINES: usize = 400;

/// One line of a kind.
type Line = fn(&mut Random) -> String;

pub(super) fn texts() -> Vec<Text> {
    let kinds: [(&'static str, Line); 4] =
        [("logs", log), ("catalogues", item), ("tables", row), ("hashes and identifiers", hash)];
    kinds.into_iter().flat_map(|(genre, line)| of_kind(genre, line)).collect()
}

fn of_kind(genre: &'static str, line: Line) -> Vec<Text> {
    let mut random = Random::new(genre.len() as u64);
    let mut texts = Vec::new();
    let mut size = 0;
    while size < SIZE {
        let mut text = String::new();
        for _ in 0..LINES {
            writeln!(text, "{}", line(&mut random)).expect("a String takes everything");
        }
        size += text.len();
        texts.push(Text { genre, name: format!("made up, {}", texts.len() + 1), text });
    }
    texts
}

const LOGS: [&str; 32] = [
    "2025-0%-1#T1#:2#:3#.###Z INFO  worker[##] job 17%####### done in ### ms, # retries, build ~~~~~~~",
    "2025-0%-2# 0#:4#:1#,### WARN  [pool-%-thread-##] c.e.shop.Cache - evicted %#### entries, %## MB",
    "[2025-0%-0#T0#:1#:5#.######+02:00] ERROR app: timeout after %#### ms id=~~~~~~~~-~~~~-4~~~-a~~~-~~~~~~~~~~~~",
    "%#########.###### kernel: usb %-%: new high-speed USB device number ## using xhci_hcd",
    "Mar 1# 0#:2#:4# node-## kubelet[%###]: I0314 10:22:41.118###    %### pod_workers.go:##] syncing",
    "level=info ts=17%########.### caller=compact.go:### component=tsdb msg=\"write block\" mint=17%########### maxt=17%###########",
    "{\"time\":17%###########,\"level\":30,\"pid\":%####,\"reqId\":\"~~~~~~~~~~~~\",\"responseTime\":%#.######,\"msg\":\"request completed\"}",
    "GET /assets/app.~~~~~~~~.js 200 %####B %#ms cache=HIT ray=~~~~~~~~~~~~~~~~-FRA",
    "trace_id=~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ span_id=~~~~~~~~~~~~~~~~ dur=%###us rows=%#### ok",
    "[ %#%] Building CXX object src/CMakeFiles/core.dir/page_%#.cpp.o",
    "GC(%##) Pause Young (Normal) %###M->%##M(%###M) %#.###ms",
    "0x0000~~~~~~~~~~~~ <+%##>: mov 0x%#(%rsp),%rax",
    "thread 'main' panicked at src/page.rs:%##:%#: index out of bounds: the len is %# but the index is %##",
    "03-1# 10:22:4#.### %#### %#### D OpenGLRenderer: swap %###x%### took %#.#ms",
    "Compiling regex-automata v0.4.%# (checksum ~~~~~~~~)",
    "test page::tests::case_%## ... ok (0.0##s)",
    "uptime %##### s, load 0.##, 1.##, 2.##, mem %####/%##### MB, swap 0/%### MB",
    "epoch %#/%# loss 0.#### acc 0.#### lr %.##e-04 step %#### (%##.# ex/s)",
    "commit ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ (tag: v%.#.%#)",
    "QUERY PLAN: Seq Scan on orders (cost=0.00..%####.## rows=%##### width=%##) (actual time=0.0##..%##.### rows=%#### loops=1)",
    "<134>1 2025-03-1#T10:22:4#Z edge-%# haproxy %#### - - backend web/web-# 0/0/%/%##/%### 200 %####",
    "DROP IN=eth0 OUT= MAC= LEN=%## TOS=0x00 TTL=%## ID=%#### PROTO=TCP SPT=%#### DPT=443 WINDOW=%####",
    "scrape: go_gc_duration_seconds_sum %.######### go_memstats_heap_alloc_bytes %.######e+07",
    "retry %/5 in %## ms; correlation ~~~~~~~~-~~~~-4~~~-8~~~-~~~~~~~~~~~~; shard %##; offset %#########",
    "Event ID: %###  Level: Information  Code: 0xC00000~~  Process: 0x~~~  Source: Service Control Manager",
    "size %####### bytes, crc32 ~~~~~~~~, %## chunks, ratio 0.%##, elapsed 00:0%:##.##",
    "[INFO ] Sicherung abgeschlossen: %## Dateien, %#.### MB, Dauer %# min, Prüfsumme ~~~~~~~~",
    "[WARN ] Fichier ignoré (déjà traité), lot %###, %##,# % terminé, identifiant %#######",
    "[ERROR] SQLSTATE[%#S0%]: tabla desconocida 'tmp_~~~~~~~~', %## filas descartadas",
    "sensor s-0## t=%#.# rh=%#.# p=10%#.# v=3.%## rssi=-%# seq=%##### err=0",
    "frame=%#### fps= %# q=%#.0 size= %####kB time=00:0%:##.## bitrate=%###.#kbits/s speed=1.%#x",
    "~~~~~~~: digest: sha256:~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ size: %###",
];

fn log(random: &mut Random) -> String {
    let shape = random.pick(&LOGS);
    random.shaped(shape)
}

const THINGS: [&str; 24] = [
    "Deep groove ball bearing, 2RS",
    "Solenoid valve G 1/4, 24 V DC",
    "Hexagon bolt M8 x 40, 8.8, zinc plated",
    "Ceramic capacitor 100 nF 50 V X7R 0805",
    "LED panel 62 x 62 cm, 36 W, 4000 K",
    "Office chair, mesh back, black",
    "Copier paper A4, 80 g, 5 x 500 sheets",
    "Network cable Cat 6A, 7.5 m, grey",
    "Kugelschreiber, blau, 50 Stück",
    "Sechskantmutter DIN 934, verzinkt",
    "Dachrinne 125 mm, 2 m, Titanzink",
    "Schleifpapier Körnung 120, 10 Bogen",
    "Étagère modulable, chêne clair, 80 x 30 x 185",
    "Vis à bois 4 x 40, boîte de 200",
    "Disjoncteur 16 A courbe C, 1P+N",
    "Tubo PVC 110 mm, 3 m, gris",
    "Pintura plástica blanca mate, 15 l",
    "Guarnizione OR 20 x 2,5 NBR, conf. 10",
    "Miscelatore monocomando cromato",
    "Torneira de lavatório, cromada",
    "Azulejo 15 x 15, azul, m2",
    "Multiplex 18 mm, 244 x 122 cm",
    "Wkręt do drewna 5 x 60, ocynk, 100 szt.",
    "Listwa przypodłogowa MDF 80 mm, 2,4 m",
];

const PARTS: [&str; 19] = [
    "%#####",
    "%###-###",
    "@@##-####-##",
    "@%##.###.##",
    "##.####.###",
    "@@@-%####-@",
    "%#######",
    "%#########",
    "@#@#@#",
    "62##-2RS/C3",
    "%# %## %##",
    "%##.###.##",
    "@@%###@@@-#.%X##R",
    "%##-%##-%#",
    "@-%#### @@",
    "%#/%###/%##",
    "@@ %### %### %##",
    "%###.%###.%###",
    "%#%#-%#%#-%#%#",
];

/// A part number that is a telephone number too, but for what stands in front; one in a hundred.
const HARD: &str = "%##-%##-####";

fn item(random: &mut Random) -> String {
    let thing = random.pick(&THINGS);
    let part = if random.below(100) == 0 { HARD } else { random.pick(&PARTS) };
    let part = random.shaped(part);
    let ean = gtin(random);
    match random.below(6) {
        0 => random.shaped(&format!("{part} | {thing} | %## | pcs | %#.## | EAN {ean}")),
        1 => random.shaped(&format!("{thing}, part number {part}, pack of %#, %##.## each, %# in stock")),
        2 => random.shaped(&format!("{ean};{part};{thing};%#,##;EUR;%###;0;%#")),
        3 => random.shaped(&format!("Art.-Nr. {part}   {thing}   VE %#   %#,## EUR   Lieferzeit % bis %# Tage")),
        4 => random.shaped(&format!("<li data-sku=\"{part}\">{thing} <b>%##.##</b> (%.# of 5, %### ratings)</li>")),
        _ => random.shaped(&format!("Article {part} - {thing} - %##,## € - %# x %# x %## cm - %#,# kg - code {ean}")),
    }
}

/// An article number as shops print it, check digit and all (GS1 General Specifications, section 7.9).
fn gtin(random: &mut Random) -> String {
    let body = random.shaped("40%#########");
    let sum: u32 = body.bytes().enumerate().map(|(at, digit)| u32::from(digit - b'0') * [1, 3][at % 2]).sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

const ROWS: [&str; 16] = [
    "2025-0%-1#T0#:#0:00Z,S-0##,%#.#,%#,10%#.##,%.#,12.##",
    "%####,%#######,%#########,%##########,%############",
    "%#\t%##\t%###\t%####\t0.####\t%.##e-0%",
    "| %# | %##.## | %#.## % | %### | %##,### |",
    "17%########;%###;%#;%#;0;0;1",
    "17%###########,%########,%.######,ok",
    "%# 0%:## 0%:## 1%:## 1%:## 2%:##",
    "%#.## %#.## %#.## %#.## %#.## %#.##",
    "sample_%#,%##,%#,control,%.###,%.###,0.0##",
    "Q%,202#,%#####,%####,%#.#%,-%.#%",
    "%,%##,%##,%###,%###,%####,%#####,%######",
    "chr%#\t%########\t%########\trs%########\t%##\tPASS",
    "%###x%### %#bit %###.#KB 0.%##s 0:0%.###",
    "0%,1%,2%,3%,4%,4%   (jackpot %#,###,###)",
    "%#;%#;%#;%#;;;%###;%##;0,##;1,##",
    "[%##, %##, %##, %##, 0x~~, 0x~~~~, %.####]",
];

fn row(random: &mut Random) -> String {
    let shape = random.pick(&ROWS);
    random.shaped(shape)
}

const HASHES: [&str; 20] = [
    "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  ./dist/app.js",
    "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  refs/tags/v%.%.%#",
    "checksum = \"~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\"",
    "\"integrity\": \"sha512-^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^==\",",
    "~~~~~~~~-~~~~-4~~~-8~~~-~~~~~~~~~~~~",
    "{~~~~~~~~-~~~~-1~~~-b~~~-~~~~~~~~~~~~}",
    "index ~~~~~~~..~~~~~~~ 100644",
    "ETag: W/\"~~~~-~~~~~~~~~~~\"",
    "FROM registry.example/base@sha256:~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~",
    "etag: \"~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~-%#\"",
    "build id ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~, base 0x0000~~~~~~~~~~~~",
    "background: url(data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^AAAASUVORK5CYII=)",
    "H1:^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^= go.mod",
    "chunk-^^^^^^^^.js  %##.## kB | gzip: %#.## kB",
    "01@@@@@@@@@@@@@@@@@@@@@@@@",
    "--hash=sha256:~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ \\",
    "~~~~~~~ ~~~~~~~ ~~~~~~~ 1 file changed, %# insertions(+), %# deletions(-)",
    "00000%#0  ~~ ~~ ~~ ~~ ~~ ~~ ~~ ~~  ~~ ~~ ~~ ~~ ~~ ~~ ~~ ~~",
    "rev = \"~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\" # main, %#",
    "<use href=\"#icon-~~~~~~~~\" fill=\"#~~~~~~\" stroke=\"#~~~\"/>",
];

fn hash(random: &mut Random) -> String {
    let shape = random.pick(&HASHES);
    random.shaped(shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn article_numbers_carry_their_check_digit() {
        for _ in 0..50 {
            let number = gtin(&mut Random::new(7));
            let sum: u32 = number.bytes().enumerate().map(|(at, digit)| u32::from(digit - b'0') * [1, 3][at % 2]).sum();
            assert_eq!((number.len(), sum % 10), (13, 0));
        }
    }
}
