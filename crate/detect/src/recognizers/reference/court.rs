//! Courts' own numbers for cases and judgments.

use crate::recognizer::{Edge, Recognizer};

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "court_case",
        label: "ID_NUMBER",
        kind: Some("court_case"),
        title: "Court case number",
        pattern: concat!(
            // German, Austrian and Polish registers: department, register, number, year; social courts put an S or L in front.
            r"(?:[SLB] )?(?:[IVX]{1,5}|\d{1,4}) [A-Z][A-Za-z]{0,4}(?:/[A-Z][a-z]{1,2})?(?: ?\(?[A-Z][a-z]{1,4}\)?)? \d{1,5}/\d{2,4}(?:\.[A-Z]{1,2}|[a-z]|-\d{1,3}| B(?: ER)?| ER| R)?",
            r"|(?:Ra|Ro|Fr|Zl\.) \d{4}/\d\d/\d{4}|BVerwG \d{1,2} [A-Z]{1,2} \d{1,3}\.\d\d|[1-9][A-F]_\d{1,4}/(?:19|20)\d\d|[A-F]-\d{2,5}/20[0-3]\d",
            // The constitutional courts of Czechia and Slovakia.
            r"|[IVX]{1,4}\. ÚS \d{1,5}/(?:\d{4}|\d\d)",
            // European and American courts, the Irish Supreme Court.
            r"|[CTF]-\d{1,3}/\d\d(?: P)?|(?i:\d:\d\d-(?:cv|cr|mc|mj|bk|md|ap|po)-\d{3,5}(?:-[A-Z]{2,4})*(?:-\d{1,2})?|\d\d-(?:cv|cr|mc|mj|bk|md|ap)-\d{3,5})",
            r"|\d\d (?:Civ|Cr|Crim|Misc)\.? \d{2,5}(?: \([A-Z]{2,4}\))*|\d\d-\d{5} \([A-Z]{2,4}\)|S:AP:IE:\d{4}:\d{6}",
            // French, Spanish, Italian.
            r"|\d{1,4} F[SP]?-[PD](?:\+[BIR])*|(?:[A-Z] ?)?\d\d-\d\d\.\d{3}|[A-Z0-9]{4}-[VW]-B7[A-Z]-[A-Z0-9]{3,5}|\d{5}[ .]?\d\d[ .]?\d[ .-]?(?:19|20)\d\d[ ./]\d{7}",
            r"|(?:RG|RGNR|KIO|GC|ROJ|SAP|STS|STC|SAN|ATS|AAP|ARN) \d{1,6}/(?:\d{4}|\d\d)|\d{1,6}/(?:\d{4}|\d\d) R\.? ?G\.?(?: ?N\.? ?R\.?)?(?: ?G\.? ?I\.? ?P\.?)?",
            r"|\d\d(?:BX|DA|DO|LY|MA|NC|NT|PA|TL|VE)\d{5}|20\d\d-\d{2,4} (?:DC|QPC)",
            // Austria's federal administrative court, Norway, Hungary, Victoria.
            r"|[WGLI]\d{3} \d{7}-\d{1,2}(?:/\d{1,3}E)?|\d\d-\d{6}[A-Z]{3}-[A-Z]{4}(?:/\d\d)?|[A-Z][a-z]{1,3}\.(?:[IVX]{1,5}\.)?\d{1,2}\.\d{3}/20\d\d(?:/\d{1,3})?|S (?:ECI|CI|APCI|APCR) 20\d\d \d{4,5}",
            // Portuguese, Brazilian, Dutch.
            r"|(?:(?:[AE]|EA)?REsp|RHC|HC|RMS|ADI|ADPF|ARE|Rcl)(?: n\.?[º°]?)? \d{1,3}\.\d{3}(?:\.\d{3})?(?:/[A-Z]{2})?|(?:(?:[AE]|EA)?REsp|RHC|HC|RMS|RE|ARE|ADI|ADPF|Rcl|MS|AI|CC|Pet)(?: n\.?[º°]?)? \d{2,7}/[A-Z]{2}",
            r"|\d{1,6}/\d\d\.\d[A-Z0-9]{5,6}(?:[.-][A-Z0-9]{1,3})*|\d{7}-\d\d\.(?:19|20)\d\d\.\d\.\d\d\.\d{4}",
            r"|C/\d\d/\d{5,6}(?: ?/ ?(?:HA|KG|FA|JE|FT|ES) (?:ZA|RK) \d\d-\d{1,5})?|(?:HA|KG|FA|JE) (?:ZA|RK) \d\d-\d{1,5}|\d\d/\d{6}-\d\d|200\.\d{3}\.\d{3}/\d\d|\d\d/\d{3,5} (?:WIA|WW|ZW|AOW|WAO|WWB|PW|AKW|ANW|WSW|WAJONG)|20\d{7}/\d{1,2}/[A-Z]\d|(?:AWB|SHE|AMS|UTR|ROT|ARN|HAA|BRE|ZWO) \d\d[/-]\d{2,5}"
        ),
        before: Edge::Token,
        after: Edge::Token,
        score: 0.7,
        lowers: &["art", "artikel", "article", "verordnung", "eu", "regulation", "directive", "iso", "resolution"],
        finds: &[
            "«2 BvR 1390/12», Az. «12 O 345/19», «4 StR 12/20»",
            "sygn. «II CSK 123/14» oraz «VII K 88/23»",
            "«C-311/18», «T-123/20 P» before the Court of Justice",
            "docket «1:19-cv-01234-ABC», R.G. 887/2022, «RG 887/2022»",
            "«4 K 1234/15.F», «L 7 AS 1234/13 B ER», «2 Ob 123/15x», «II SA/Wa 1234/15», «Ra 2016/08/0123», «6B_345/2014»",
            "«2:17-cr-00234-RGK-1», «B 14 AS 20/18 R», «5 As 123/2018-45», CAA Nantes, «18NT01234»; n° «2015-715 DC»; «SAN 1234/2019»",
            "«W123 2123456-1», «19-012345TVI-OTIR/04», «Gfv.VII.30.123/2019/5», «S ECI 2019 01234», «17/1234 WIA», «201801234/1/A2»",
            "«16 Civ. 4422 (LAK)», «15-10541 (BLS)», «2:09-CR-00123-JAM», «S:AP:IE:2018:000045»",
            "pourvoi «G 15-12.345», «DBVX-V-B7D-MKLP»; NIG «28079 00 2 2014 0123456»; «5678/12 R.G.N.R.»",
            "«REsp 1.704.520/MT», «HC 126.292/SP»; «III. ÚS 3844/13», «I. ÚS 12/2019»; arrêt n° «1234 FS-P+B»",
            "«1234/12.3TBLSB.L1», «0001234-56.2015.8.26.0100»; «C/13/567890 / HA ZA 14-789», «13/654321-15», «200.123.456/01»",
        ],
        skips: &[
            ("Verordnung EU 910/2014", "everybody's law"),
            ("2 of 12/20", "no register"),
            ("C-31, T-1000", "no year"),
            ("chapter 2 Part 12, RD 1299/2006", "no case"),
        ],
        source: "Aktenordnungen of the German courts, Polish regulamin urzędowania sądów, Rules of Procedure of the Court of Justice, 28 USC local rules; CNJ Resolução 65/2008; Cour de cassation, numéro de pourvoi; Consejo General del Poder Judicial, NIG; Rechtspraak, zaaknummers",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "court_citation",
        label: "ID_NUMBER",
        kind: Some("court_case"),
        title: "Citation of a judgment",
        pattern: r"[\[(](?:19|20)\d\d[\])] (?:\d{1,3} )?[A-Z][A-Za-z.]{1,7}(?: \(?[A-Z][a-z]{2,5}\)?)? \d{1,4}(?: \([A-Z][a-z]{1,6}\))?|(?:19|20)\d\d [A-Z]{2,6} \d{1,4} \([A-Z][A-Za-z]{1,5}\)|(?:19|20)\d\d (?:SCC|FCA?|TCC|ON(?:CA|SC|CJ)|BC(?:CA|SC|PC)|AB(?:CA|QB|KB)|QCC[ASQ]|MB(?:CA|QB)|SK(?:CA|QB)|NS(?:CA|SC)|NB(?:CA|QB)) \d{1,5}|ECLI:[A-Z]{2}:[A-Z0-9]+:\d{4}:[A-Z0-9.]+|EU:[CTF]:(?:19|20)\d\d:\d{1,5}",
        score: 0.6,
        finds: &[
            "«[2019] EWCA Civ 12» and «(2001) 33 EHRR 1»",
            "R v. Lambert «[2001] 3 WLR 206»",
            "«2018 FC 456», «2016 ONCA 352»",
            "«2011 SCC 12 (CanLII)»; «ECLI:EU:C:2020:559»",
            "«[2018] EWHC 1234 (Ch)», «EU:C:2016:970»",
        ],
        skips: &[
            ("(2019) Springer", "a publisher"),
            ("in 2019 Nature 12", "a journal"),
            ("[2019] the court held", "a sentence"),
            ("(2019) 12", "no report named"),
        ],
        source: "Practice Direction (Judgments: Neutral Citations) [2002] 1 WLR 346; OSCOLA 4; Council conclusions 2011/C 127/01 (ECLI)",
        ..Recognizer::DEFAULT
    },
];
