//! Words in front of a colon, and the words that close a letter.
//!
//! Folded, as they are compared.

use super::lists::Kinds;

/// `From`: people's addresses follow.
pub(super) const MAIL: Kinds = 1 << 16;
/// As [`MAIL`], but only beside another line of a mail's head: `To` and `A` begin many a line.
pub(super) const MAIL_SHORT: Kinds = 1 << 17;
/// `Subject`: shows that the line beside it stands in a mail's head.
pub(super) const MAIL_OTHER: Kinds = 1 << 18;
/// `Contact`, `Name`: a person follows.
pub(super) const PERSON: Kinds = 1 << 19;
/// `Vorname`: a first name follows.
pub(super) const FIRST_NAME: Kinds = 1 << 20;
/// `Nachname`: a last name follows.
pub(super) const LAST_NAME: Kinds = 1 << 21;
/// `Kind regards`: the writer's name follows.
pub(super) const CLOSING: Kinds = 1 << 22;
/// The first word of any of these phrases.
pub(super) const PHRASE_FIRST: Kinds = 1 << 23;
/// The first word of a closing.
pub(super) const CLOSING_FIRST: Kinds = 1 << 25;

/// Phrases, parted by commas.
pub(super) const LISTS: &[(Kinds, &str)] = &[
    (
        MAIL,
        "from,cc,bcc,reply-to,sender,von,absender,gesendet von,expediteur,destinataire,remitente,destinatario,destinataria,mittente,remetente,afzender,nadawca,\
         odbiorca,kopie,copie,copia,cci,cco,ccn,dw,udw,dotyczy osoby,signed-off-by,co-authored-by,reviewed-by,attendees,attending,required,optional,organizer,\
         organiser,organisator,teilnehmer,teilnehmende,participants,present,in attendance,apologies,participantes,presentes,presenti,presents,anwesend,entschuldigt,aanwezig,\
         afwezig,uczestnicy,obecni,excuse,excusee,excuses,assenti,ausentes,organizador,organizzatore,organisateur,invitees,asistentes,asisten,partecipanti",
    ),
    (MAIL_SHORT, "to,an,a,de,para,da,per,van,aan,od,do"),
    (
        MAIL_OTHER,
        "subject,date,sent,betreff,datum,gesendet,objet,envoye,asunto,fecha,enviado,enviado el,oggetto,data,inviato,assunto,enviada,onderwerp,verzonden,\
         temat,wyslano,attachments,importance,message-id,betr,re,when,where,anlage",
    ),
    (
        PERSON,
        "name,full name,contact,contact person,contact name,main contact,media contact,press contact,emergency contact,site contact,owner,case owner,\
         file owner,process owner,author,authors,reporter,reported by,requester,requested by,requestor,assignee,assigned to,approver,approved by,\
         prepared by,reviewed by,reviewer,reviewers,checked by,created by,opened by,handled by,submitted by,signed,signed by,signature,witness,witnesses,employee,\
         patient,patient name,applicant,candidate,claimant,policyholder,driver,student,pupil,visitor,visitor name,guest name,account holder,cardholder,holder,next of kin,\
         line manager,manager,team lead,project manager,account manager,hiring manager,project lead,sales rep,attn,attention,caller,speaker,moderator,interviewer,interviewee,\
         chair,chairperson,minute taker,minutes taken by,minutes,coordinator,case officer,case worker,caseworker,debtor,borrower,borrowers,tenant,tenants,landlord,buyer,seller,\
         beneficiary,payee name,payee,surgeon,consultant,physician,attending physician,gp,counsel,defendant,plaintiff,respondent,bill to,ship to,recipient,delivered to,\
         child's name,child,spouse,companion,referee,proprietor,csm,panel,handler,agent,technician,person reporting,injured person,preferred name,nickname,maiden name,your name,customer name,client name,mr/mrs,\
         ansprechpartner,ansprechpartnerin,kontakt,kontaktperson,bearbeiter,bearbeiterin,sachbearbeiter,sachbearbeiterin,mitarbeiter,mitarbeiterin,kunde name,\
         antragsteller,antragstellerin,versicherter,versicherte,versicherungsnehmer,versicherungsnehmerin,patientin,mieter,mieterin,vermieter,vermieterin,kaufer,verkaufer,\
         auftraggeber,kontoinhaber,kontoinhaberin,karteninhaber,inhaber,inhaberin,verfasser,verfasserin,autor,autorin,erstellt von,gepruft von,genehmigt von,gemeldet,gemeldet von,zugewiesen,\
         zugewiesen an,melder,melderin,nutzer,nutzerin,fahrer,fahrerin,zeuge,zeugin,protokoll,protokollfuhrung,unterschrift,unterschriften,geschaftsfuhrer,geschaftsfuhrung,neu im team,\
         vertreten durch,z. hd,zu handen,name des patienten,trainer,trainerin,projektleitung,projektleiter,\
         nom et prenom,nom complet,contacte par,demandeur,demandeuse,titulaire,salarie,salariee,responsable,redacteur,redige par,signe,signataire,signataires,temoin,temoins,beneficiaire,\
         locataire,bailleur,acheteur,vendeur,debiteur,auteur,conducteur,conductrice,visiteur,employe,employee,patiente,interlocuteur,gerant,eleve,\
         nombre,nombre completo,nombre y apellidos,contacto,paciente,titular,tecnico,perito,fdo,firmado,firmado por,asegurado,asegurada,demandante,demandado,arrendatario,arrendador,comprador,vendedor,solicitante,\
         trabajador,trabajadora,empleado,empleada,conductor,conductora,testigo,testigos,autor,autora,responsable,interesado,\
         nome e cognome,nome completo,contatto,referente,paziente,intestatario,intestataria,richiedente,locatore,conduttore,conduttrice,acquirente,venditore,dipendente,autista,testimone,firmato,relatore,docente,\
         nome,nome social,contato,colaborador,colaboradora,contratado,contratada,locatario,locador,requerente,utente,segurado,segurada,motorista,testemunha,testemunhas,assinado por,responsavel,aluno,aluna,\
         naam,contactpersoon,behandelaar,klant naam,medewerker,werknemer,patient,aanvrager,melder,huurder,verhuurder,koper,verkoper,bestuurder,chauffeur,getuige,toegewezen,toegewezen aan,opsteller,notulist,voorzitter,handtekening,\
         imie i nazwisko,osoba kontaktowa,kontakt,pracownik,pracownica,pacjent,pacjentka,opiekun,wnioskodawca,najemca,wynajmujacy,kupujacy,sprzedajacy,kierowca,swiadek,zglaszajacy,autor,zastepstwo,podpis,lekarz,przydzielono",
    ),
    (
        FIRST_NAME,
        "first name,given name,given name(s),given names,forename,forenames,middle name,vorname,prenom,prenoms,voornaam,imie",
    ),
    (
        LAST_NAME,
        "last name,surname,surname (old),surname (new),family name,nachname,familienname,geburtsname,zuname,nom,nom de famille,apellido,apellidos,\
         primer apellido,segundo apellido,cognome,sobrenome,apelido,achternaam,nazwisko",
    ),
    (
        CLOSING,
        "regards,kind regards,best regards,warm regards,warmest regards,kindest regards,with kind regards,with best regards,many regards,rgds,kr,br,best,all the best,best wishes,with best wishes,warm wishes,warmly,cheers,thanks,\
         many thanks,thank you,thanks again,thanks in advance,many thanks and kind regards,thanks and regards,thanks & regards,thanks so much,thank you so much,thanks very much,thank you very much,thx,ta,yours,yours sincerely,yours faithfully,yours truly,sincerely,sincerely yours,\
         respectfully,respectfully yours,cordially,faithfully,love,take care,talk soon,speak soon,see you soon,see you,bye,with thanks,with gratitude,signed,sent from my phone,for and on behalf of,p.p,pp,\
         mit freundlichen grussen,mit freundlichem gruss,mit besten grussen,mit herzlichen grussen,mit kollegialen grussen,freundliche grusse,beste grusse,viele grusse,herzliche grusse,liebe grusse,schone grusse,sonnige grusse,viele liebe grusse,gruss,grusse,lg,vg,mfg,bg,hg,\
         hochachtungsvoll,herzlich,herzlichst,danke,vielen dank,danke und gruss,besten dank,im auftrag,i. a,i.a,i. v,i.v,bis dann,bis bald,ciao,tschuss,pfiat di,\
         cordialement,bien cordialement,tres cordialement,sinceres salutations,salutations distinguees,meilleures salutations,bien a vous,bien a toi,amicalement,amities,bises,bisous,a bientot,bonne journee,bonne soiree,sportivement,respectueusement,merci,\
         merci d'avance,merci beaucoup,cdt,cdlt,pour la direction,confraternellement,\
         saludos,saludos cordiales,un saludo,un cordial saludo,cordiales saludos,reciba un cordial saludo,atentamente,muy atentamente,un abrazo,abrazos,gracias,muchas gracias,gracias y saludos,besos,hasta pronto,cordialmente,fdo,le saluda atentamente,\
         cordiali saluti,distinti saluti,un cordiale saluto,i migliori saluti,saluti,tanti saluti,cari saluti,un caro saluto,un saluto,cordialmente,grazie,grazie mille,a presto,buona giornata,buon lavoro,in fede,con osservanza,un abbraccio,baci,il dirigente,\
         atenciosamente,att,atte,com os melhores cumprimentos,melhores cumprimentos,os melhores cumprimentos,cumprimentos,cordiais saudacoes,saudacoes,um abraco,abraco,abracos,beijos,beijinhos,obrigado,obrigada,ate breve,ate logo,grato,grata,\
         met vriendelijke groet,met vriendelijke groeten,vriendelijke groet,vriendelijke groeten,hartelijke groet,hartelijke groeten,met hartelijke groet,groet,groeten,groetjes,gr,mvg,hoogachtend,bedankt,alvast bedankt,dank,liefs,tot snel,tot gauw,namens,\
         z powazaniem,z wyrazami szacunku,pozdrawiam,pozdrawiam serdecznie,serdecznie pozdrawiam,serdeczne pozdrowienia,pozdrowienia,z pozdrowieniami,pozdr,dziekuje,dzieki,do zobaczenia,lacze pozdrowienia,usciski,mise le meas,takk",
    ),
];
