//! Numbers by which an organisation knows a person, a case or a thing: customer, employee, patient, policy, invoice, ticket, court case. They have no
//! form of their own, so either the text announces them or their letters and hyphens give them away.

pub(super) mod announced;
pub(super) mod court;
pub(super) mod registry;
pub(super) mod shape;

/// What such numbers belong to, in en, de, fr, es, it, pt, nl, pl; folded.
const NOUNS: &[&str] = &[
    "ticket", "incident", "inc", "case", "claim", "invoice", "inv", "contract", "agreement", "employee", "emp", "staff", "patient", "customer", "client",
    "member", "membership", "booking", "reservation", "policy", "request", "req", "reference", "ref", "matter", "docket", "application", "file", "folio",
    "loan", "permit", "registration", "serial", "device", "asset", "laptop", "notebook", "tag", "badge", "card", "tracking", "receipt", "certificate", "cert",
    "licence", "license", "tenancy", "vendor", "supplier", "warrant", "quote", "quotation", "offer", "voucher", "parcel", "container", "awb", "lading",
    "seal", "trailer", "vehicle", "van", "truck", "plate", "passport", "visa", "account", "acct", "order", "po", "requisition", "notice", "citation",
    "exhibit", "complaint", "grievance", "grant", "award", "donor", "candidate", "student", "pupil", "subject", "participant", "sample", "lot", "batch",
    "plot", "occurrence", "report", "log", "job", "opportunity", "lead", "assigned", "opened", "resolved", "priority", "quoting", "locator", "pnr", "hospital",
    "mrn", "charity", "company", "insurance", "prescription", "delivery", "shipment", "personnel", "payroll", "crime", "custody", "appeal", "charge",
    "vorgang", "rechnung", "vertrag", "kunde", "kundenkonto", "auftrag", "bestellung", "angebot", "police", "schaden", "fall", "akte", "aktenzeichen", "zeichen",
    "betreff", "kennzeichen", "kfz", "fuhrerschein", "reisepass", "ausweis", "befund", "mandat", "mandant", "lieferschein", "ladeliste", "konto",
    "dossier", "facture", "devis", "contrat", "commande", "colis", "suivi", "sinistre", "matricule", "demande", "reservation", "passeport", "titre",
    "expediente", "expte", "factura", "contrato", "pedido", "poliza", "siniestro", "referencia", "reserva", "folio", "matricula", "empleado", "cliente",
    "pasaporte", "equipo", "serie", "localizador", "placas", "pratica", "fattura", "polizza", "contratto", "ordine", "sinistro", "matricola", "targa",
    "passaporto", "protocollo", "prot", "lotto", "incarto", "processo", "fatura", "apolice", "protocolo", "encomenda", "passaporte", "zaak", "factuur",
    "polis", "kenmerk", "offerte", "bestelbon", "dossiernummer", "kenteken", "zgloszenie", "faktura", "umowa", "umowe", "sprawa", "polisa", "sygnatura",
    "znak", "legitymacja", "zlecenie", "paszport",
];
