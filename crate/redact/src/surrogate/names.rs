//! The words surrogates are made of: common given names and surnames by language, invented firms and towns.
//!
//! Latin ones are ASCII, because they stand in addresses as well. None is an everyday word of the languages they meet, so
//! that a model seldom writes one without meaning the surrogate.

/// Names that belong together.
pub(super) struct Names {
    pub(super) female: &'static str,
    pub(super) male: &'static str,
    pub(super) last: &'static str,
    /// Letters and titles that tell this language where no name does.
    pub(super) tells: &'static str,
}

pub(super) const ENGLISH: usize = 0;
pub(super) const CYRILLIC: usize = 7;

/// By language: en, de, fr, es and it, nl, pl, Scandinavian, Cyrillic.
pub(super) const NAMES: &[Names] = &[
    Names {
        female: "Megan Heather Imogen Tamsin Bethany Gillian Philippa Rosalind Felicity Harriet Jocelyn Meredith Daphne Cordelia",
        male: "Gareth Duncan Rupert Callum Desmond Alistair Barnaby Clifford Godfrey Malcolm Percival Quentin Tristan Wilfred",
        last: "Webb Hartley Whitlock Ashdown Pemberton Kingsley Thornbury Hollis Radcliffe Wexford Langdon Merrick Haverford \
               Calloway Stanton Bexley Fairclough Wickham Tilbury Penrose Rathbone Selwyn Garrick Holloway Ainsworth Braddock \
               Cavendish Dunmore Ellsworth Fenwick Hadley Ingram Kendrick Lockhart",
        tells: "mr mrs ms miss mx sir dame",
    },
    Names {
        female: "Annika Birgit Friederike Gudrun Heike Karin Liselotte Mareike Sieglinde Ulrike",
        male: "Bernd Dietmar Eberhard Gernot Holger Jochen Ludger Reinhard Torsten Wolfgang",
        last: "Hartmann Lindner Kessler Brandt Vogelsang Ackermann Reuter Steinbach Eckhardt Wiedemann Falkner Grothe Hellwig Pohlmann",
        tells: "ä ö ü ß herr herrn frau dipl",
    },
    Names {
        female: "Solange Mireille Clotilde Delphine Ghislaine Josiane Odile Sandrine Sylvie Vivienne",
        male: "Armand Bertrand Didier Fabrice Gaspard Hubert Lucien Maxence Thibault Yannick",
        last: "Chevalier Delacroix Fontaine Garnier Lemaire Marchand Perrault Rousseau Vasseur Beaumont Lacombe Moreau",
        tells: "é è ê ç mme mlle monsieur madame",
    },
    Names {
        female: "Consuelo Fiorella Graciela Ines Marisol Ornella Paloma Rocio Ximena Yolanda",
        male: "Aurelio Emilio Fabrizio Gonzalo Ignacio Leandro Octavio Raimundo Salvatore Vicente",
        last: "Alarcon Benedetti Carrasco Escobar Ferrante Grimaldi Lombardi Montoya Navarro Pacheco Quintana Salinas Valverde",
        tells: "ñ á í ó ú ã õ ò sr sra srta señor señora doña signor signora dott senhor senhora",
    },
    Names {
        female: "Anneke Femke Griet Jantine Liesbeth Marijke Saskia Willemijn",
        male: "Bastiaan Diederik Gijs Hendrik Joost Maarten Pieter Wouter",
        last: "Bakker Dijkstra Hoekstra Jansen Koopman Molenaar Verhoeven Zandstra Kuiper Postma",
        tells: "van dhr mevr mevrouw meneer",
    },
    Names {
        female: "Agnieszka Bozena Danuta Grazyna Jadwiga Malgorzata Urszula Zofia",
        male: "Andrzej Bogdan Czeslaw Grzegorz Krzysztof Mieczyslaw Tadeusz Zbigniew",
        last: "Bielak Gajda Jastrzab Kosmala Mazurek Pawlik Sobczak Wrona Zareba Drozd",
        tells: "ł ą ę ś ż ź ń ć pani pan",
    },
    Names {
        female: "Astrid Gunilla Ingeborg Kirsten Solveig Torhild Sigrid Ragnhild",
        male: "Anders Bjarne Gustav Halvard Ingmar Leif Torbjorn Sigurd",
        last: "Andersson Bergstrom Dahlgren Halvorsen Kristensen Lindqvist Nyberg Sorensen Thorsen",
        tells: "å ø",
    },
    Names {
        female: "Алина Валерия Галина Зинаида Лариса Маргарита Тамара Эльвира",
        male: "Аркадий Валентин Геннадий Леонид Матвей Родион Тимофей Эдуард",
        last: "Воронцов Громов Зайцев Калинин Лебедев Морозов Рябов Соколов Тихонов Чернов",
        tells: "",
    },
];

/// Given names that say nothing of who bears them.
pub(super) const EITHER: &str = "Ashley Blair Darcy Kerry Leslie Marley Rowan Shannon Tracy Vivian";

/// Titles of women and of men.
pub(super) const FEMALE: &str =
    "mrs ms miss dame lady frau mme mlle madame sra srta señora doña signora sig.ra dott.ssa senhora mevr mevrouw pani";
pub(super) const MALE: &str = "mr sir lord herr herrn monsieur señor signor senhor dhr meneer pan";

/// Firms nobody has founded.
pub(super) const FIRMS: &str = "Haldenor Norvika Brelmont Quarrion Veltrano Osterlin Candoria Pellucor Zandrelle Tavarix \
    Murelia Kestrova Lumandor Faldane Ostravix Delquira Rentavo Solmarin Ivexa Parunda Bartivo Colvanis Drevanta Eltaris";

/// What may stand in a firm's name and names none.
pub(super) const GENERIC: &str = "gmbh ag kg ohg se ug ltd limited llc llp inc incorporated corp corporation co company plc sa sas \
    sarl srl spa sl bv nv oy ab as aps pty holding holdings group gruppe bank insurance services systems solutions university \
    hospital clinic school institute foundation association and und et y e of the for der die das von für de des del la le";

/// What joins the words of a town's name: "Frankfurt am Main".
pub(super) const JOINING: &str = "a am an aan auf bei do em en im in near ob on op sous sul sur upon";

/// Towns that stand on no map.
pub(super) const TOWNS: &str = "Ashmere Brackendale Corwick Dunhollow Eldersford Fernbridge Glenmarch Hartsmoor Kelbrook Lindenau \
    Marlenfeld Norbach Ostlinden Pellworth Quernford Rosenaue Silvermoor Thornwick Uldenrode Westermark";
