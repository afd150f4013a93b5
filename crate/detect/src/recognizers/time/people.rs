//! Words beside ages: for people, and for what else lasts so many years.

/// Words for people; folded.
#[rustfmt::skip]
pub(super) const PEOPLE: &[&str] = &[
    "age", "aged", "alter", "edad", "eta", "idade", "leeftijd", "wieku", "paciente", "patient", "patientin", "patiente",
    "paziente", "pacjent", "pacjentka", "hombre", "mujer", "varon", "nino", "nina", "hijo", "hija", "joven", "senora",
    "senor", "homme", "femme", "enfant", "fils", "fille", "garcon", "uomo", "donna", "bambino", "bambina", "figlio", "figlia",
    "ragazzo", "homem", "mulher", "menino", "menina", "filho", "filha", "autor", "autora", "man", "woman", "boy", "girl",
    "baby", "child", "son", "daughter", "mann", "frau", "kind", "sohn", "tochter", "vrouw", "jongen", "meisje", "zoon",
    "dochter", "mezczyzna", "kobieta", "dziecko", "syn", "corka", "nieto", "nieta", "lactante", "bebe", "vedova", "veuve",
    "viuda", "conducteur", "requerente", "nourrisson", "neonato", "lattante", "zuigeling", "saugling", "niemowle",
    "noworodek", "chlopiec", "dziewczynka", "crianca", "doente", "utente", "infant", "toddler", "newborn", "adolescente",
    "adolescent", "jugendlicher", "madchen", "junge", "jeune", "dame", "herr", "acusad*", "procesad*", "detenid*", "victima",
    "testigo", "denunciad*", "demandante", "trabajador*", "ancian*", "hermano", "hermana", "madre", "padre", "abuel*",
    "espos*", "vecin*", "arguid*", "vitima", "testemunha", "idos*", "irma", "irmao", "marido", "accuse", "accusee", "prevenu",
    "prevenue", "victime", "requerant", "temoin", "frere", "soeur", "mere", "pere", "epou*", "monsieur", "madame", "imputat*",
    "vittima", "testimone", "ricorrente", "anzian*", "fratello", "sorella", "moglie", "marito", "signor*", "verdachte",
    "getuige", "slachtoffer", "moeder", "vader", "broer", "zus", "klager*", "zeuge", "zeugin", "angeklagt*", "beschuldigt*",
    "bruder", "schwester", "mutter", "vater", "oskarzon*", "swiadek", "pokrzywdzon*", "matka", "ojciec", "brat", "siostra",
    "mother", "father", "brother", "sister", "husband", "wife", "twin", "defendant", "victim", "witness",
    "pat", "mae", "pai", "jovem", "mevr", "mevrouw", "dhr", "meneer",
];

/// What lasts so long, and what parts two times; folded.
#[rustfmt::skip]
pub(super) const LASTS: &[&str] = &[
    "contract", "warranty", "experience", "garantie", "experiencia", "garantia", "duracion", "plazo", "periodo", "contrato",
    "prision", "antiguedad", "contrat", "duree", "esperienza", "garanzia", "durata", "contratto", "prazo", "duracao",
    "control", "menos", "storia", "tradition", "tradicion", "existence", "existencia", "carriera", "carriere", "garancia",
    "abo", "abonnement", "mutuo", "prestito", "bail", "pret", "cdd", "cdi", "peine", "reclusione", "carcere", "pena",
    "prison", "haft", "strafe", "anzianita", "zugehorigkeit", "erfahrung", "laufzeit", "gwarancji", "gwarancja",
    "doswiadczenia", "stazu", "wiezienia", "ervaring", "ago", "fa", "temu", "geleden", "hace", "atras", "poi", "later",
    "dopo", "apres", "nach", "interest", "tasso", "zins", "multa", "inhabilitacion", "condena", "suspension", "alejamiento", "arresto",
];
