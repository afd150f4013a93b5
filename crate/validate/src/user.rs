//! Names of accounts: told from the words that stand in the same places of texts and programs.

use super::assigned::DRAWN;
use super::{Check, Grow, Grown, Verdict};

/// A word of small letters that no form or program has there.
pub const USER_WORD: Check = Check { name: "no word of forms", run: |text| Verdict::keep_if(!is_filler(text)) };
/// See [`mentions`].
pub const MENTION_WORD: Grow = Grow { name: "a name, not an annotation", run: mentions };
/// See [`is_user_name`] and [`is_initialed`]; or a letter and a number, as directories count people.
pub const USER_NAME: Check = Check {
    name: "a name, not a word",
    run: |text| {
        let counted = text.len() > 4 && text.starts_with(|first: char| first.is_ascii_uppercase());
        let counted = counted && text.bytes().skip(1).all(|byte| byte.is_ascii_digit());
        Verdict::confirm_if((counted || is_user_name(text) || is_initialed(text)) && !is_filler(text))
    },
};

/// See [`is_handle`]: behind the name of a network, where a sentence may as well go on.
pub const HANDLE: Check = Check {
    name: "a name, no words of a sentence",
    run: |text| Verdict::confirm_if(is_handle(text) && !is_filler(text)),
};

/// Where systems write accounts: no account that every system has, no sample.
pub const LOGIN: Check = Check {
    name: "nobody's but one person's",
    run: |text| {
        const SYSTEM: &str = "root nobody daemon www-data apache nginx postgres mysql git ubuntu debian centos fedora ec2-user vagrant runner circleci jenkins travis node             app build builder docker public default appdata administrator admin all shared test tests testuser foo bar foobar you me myname myuser yourname your_name             username user.name user-name user_name user1 someuser youruser somebody someone alice bob john jane name home linuxbrew travis work bin src local vscode             codespace coder dev pi oracle opc azureuser hadoop spark airflow tomcat elasticsearch sshd systemd nixbld gitpod data index";
        let lower = text.to_ascii_lowercase();
        let file = [".txt", ".md", ".js", ".json", ".html", ".png", ".yml", ".csv"]
            .iter()
            .any(|ending| lower.ends_with(ending));
        Verdict::keep_if(
            !file && !is_filler(text) && text.len() > 2 && !SYSTEM.split_ascii_whitespace().any(|word| word == lower),
        )
    },
};
/// See [`is_user_name`]; no annotation of a program.
pub const MENTION: Check = Check {
    name: "a name, not an annotation",
    run: |text| {
        Verdict::confirm_if(is_user_name(text) && !is_filler(text) && !is_annotation(text) && !is_parameter(text))
    },
};
/// An account of a service, not the variable that holds what belongs to one.
pub const SERVICE: Check = Check { name: "no variable", run: |text| Verdict::keep_if(!is_variable(text)) };
/// In front of the time in an access log: the name alone.
pub const LOG_USER: Check = Check {
    name: "nobody's but one person's",
    run: |text| {
        let name = text.split(' ').next().unwrap_or(text);
        if (LOGIN.run)(name) == Verdict::Reject { Verdict::Reject } else { Verdict::ConfirmPart(name.len()) }
    },
};

/// Drawn at random, or a long number; no name of an application.
pub const CLIENT_ID: Check = Check {
    name: "a long number or drawn at random",
    run: |text| {
        let number = text.len() >= 15 && text.bytes().all(|byte| byte.is_ascii_digit());
        if number { Verdict::Confirm } else { (DRAWN.run)(text) }
    },
};

/// In front of what somebody did: the first word, unless it stands for anybody.
pub const POSTER: Check = Check {
    name: "somebody, not anybody",
    run: |text| {
        const ANYBODY: &str = "he she it they we you who one nobody someone somebody anyone also has was have is just never already recently user author all both not and or then \
            that which previously being been are were as when if had be newly once bot team auto automatically successfully must data get files connection bug \
            issue file page tab branch request session window stream socket channel door account transaction commit change changes";
        let name = text.split(' ').next().unwrap_or(text);
        if ANYBODY.split_ascii_whitespace().any(|word| word == name) || name.len() < 4 && !is_user_name(name) {
            return Verdict::Reject;
        }
        Verdict::ConfirmPart(name.len())
    },
};

/// How far the text around a mention is looked at on each side, in bytes.
const REACH: usize = 200;

/// Whether the word of small letters between `from` and `to` is somebody's name: no annotation of a program and no call to all.
fn mentions(text: &str, from: usize, to: usize) -> Option<Grown> {
    const ALL: &str = "everyone localhost category generated missing nocommit deprecated flow channel here team override latest angular vitejs babel storybook example default available include \
        extend mixin apply tailwind brief author copyright license version file group public private protected readonly static const enum class interface \
        function method module namespace event emits callback async generator yields alias ignore inheritdoc experimental beta alpha packagedocumentation \
        privateremarks remarks description summary requires external borrows mixes augments memberof kind preserve cc_on ngdoc jsx vite";
    let name = &text[from..to];
    let front = &text[text.floor_char_boundary(from.saturating_sub(REACH))..from];
    let behind = &text[to..text.floor_char_boundary((to + REACH).min(text.len()))];
    // "* @category": a comment that documents a program.
    let line = front.rsplit('\n').next().unwrap_or_default().trim_end_matches('@');
    let comment = line.contains(['*', '/', '#']) && line.trim_matches([' ', '\t', '*', '/', '#', '!']).is_empty();
    let indented = line.len() > 1 && line.trim().is_empty();
    // "push @list": a list of a program.
    let last = line.trim_end();
    let word = last.rsplit(|char: char| !char.is_alphanumeric() && char != '_').next().unwrap_or_default();
    let listed = (["my", "our", "push", "unshift", "scalar", "local"].contains(&word) || last.ends_with("wantarray ?"))
        && (line.starts_with("  ") || line.contains(['$', '{', '\t']));
    let another = comment
        || listed
        || indented && is_decorator(behind)
        || is_filler(name)
        || is_annotation(name)
        || ALL.split_ascii_whitespace().any(|word| word == name);
    (!another).then_some(Grown { start: from, end: to, prior: 0.55 })
}

/// Whether what stands behind an indented `@word` makes it a program's: arguments, an assignment, or on the next line that begins with no
/// other, what it decorates.
fn is_decorator(behind: &str) -> bool {
    const DECORATED: [&str; 10] =
        ["def", "class", "async", "public", "private", "protected", "export", "function", "static", "abstract"];
    let mut lines = behind.lines().map(str::trim);
    let rest = lines.next().unwrap_or_default();
    let program = rest.starts_with(['(', '=', ';', '[', '{', ')']) || rest.ends_with([';', '{']);
    let next = lines.find(|line| !line.starts_with('@')).unwrap_or_default();
    program || DECORATED.contains(&next.split(|char: char| !char.is_ascii_alphabetic()).next().unwrap_or_default())
}

/// Words that stand behind "user:" in programs, forms and manuals.
const FILLER: &str = "string str text true false null none nil undefined required optional email e-mail name username user users login password your your-name your_name \
    example here default varchar object number integer value page form button failed success error unknown anonymous guest system with using from into \
    that this self input field self-service user-name user_name user-id user_id user-agent sign-in log-in read-only single-sign-on pflichtfeld obligatoire \
    obligatorio richiesto verplicht wymagane admin-only end-user opt-in opt-out first-time multi-factor two-factor logged-in name.surname first.last \
    vorname.nachname firstname.lastname";

/// Beginnings of annotations, directives and style rules.
const ANNOTATIONS: &str = "param font- ts- react- vue- type keyframes webkit moz- charset import media layer supports page counter- deprecated internal return throws since see \
    link override test todo color- position- view- starting- eslint- babel- swc- next- static_ final_ app. router. pytest. property dataclass functools. \
    click. api. bp. celery. mock. patch.";

/// A digit, an underscore, or letters around a dot or hyphen; with a letter, and of an account's length.
pub(super) fn is_user_name(text: &str) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let version = text.starts_with(|c: char| c.is_ascii_digit()) && letters < 3;
    let parted = text.contains(['_', '.', '-']) && text.len() > 4;
    let constant = text.contains('_') && !text.bytes().any(|byte| byte.is_ascii_lowercase());
    let call = text.contains('.') && text.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    !constant && !call && (4..=32).contains(&text.len()) && letters > 1 && !version && (digits > 0 || parted)
}

/// As [`is_user_name`], with an underscore, two digits or the dots of a host. A hyphen joins words (`end-to-end`, `covid-19`) but where letters stand
/// on both sides and digits, too (`velo-pete77`); and some of letters and two digits are what programs call things.
fn is_handle(text: &str) -> bool {
    const THINGS: [&str; 8] = ["base64", "sha256", "sha512", "utf16", "win32", "win64", "amd64", "arm64"];
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let parts = || text.split('-').all(|part| part.bytes().filter(u8::is_ascii_alphabetic).count() > 2);
    let is_host = text.matches('.').count() > 1;
    is_user_name(text)
        && (text.contains('_') || digits > 1 || is_host)
        && (!text.contains('-') || (digits > 0 && parts()) || is_host)
        && !THINGS.iter().any(|thing| text.eq_ignore_ascii_case(thing))
}

/// An initial in front of a last name: small letters that begin as no word does in en, de, fr, es, it, pt, nl, pl (`kdietrich`, `jquispe`).
fn is_initialed(text: &str) -> bool {
    const ONSETS: &str = "bh bj bl br ch cl cn cr cz ct dh dj dr dw dn dl dz fj fl fr gd gh gl gm gn gr hl hr kl km kn kr ks kt kw lh ll mn mm \
        ng nh pf ph pl pn pr ps pt qu rh rz sb sc sd sf sg sh sj sk sl sm sn sp sq sr ss st sv sw sz th tk tl tr ts tw vl vr wh wl wr ws wz xh xm zb zd zg zh zl zm zn \
        zw zr js jd";
    let vowel = |byte: u8| b"aeiouy".contains(&byte);
    let first = text.get(..2).is_some_and(|first| {
        let rare = !ONSETS.split_ascii_whitespace().any(|onset| onset == first);
        rare && !first.bytes().any(vowel)
    });
    (5..=20).contains(&text.len())
        && first
        && text.bytes().all(|byte| byte.is_ascii_lowercase())
        && text.bytes().skip(1).filter(|byte| vowel(*byte)).count() > 1
}

/// Words joined by underscores of which the last says what a variable holds: `svc_account_key`, `private_token`.
fn is_variable(text: &str) -> bool {
    const HELD: &str = "key keys token tokens secret secrets password passwd pwd pass id ids name url uri path file type count value params args config";
    text.rsplit_once('_')
        .is_some_and(|(_, last)| HELD.split_ascii_whitespace().any(|word| last.eq_ignore_ascii_case(word)))
}

/// The same of what programs hold for themselves: `app_secret`, `private_token`; but `alicia_keys`, `thomas_id`.
fn is_parameter(text: &str) -> bool {
    const HOLDERS: &str =
        "access admin api app auth bearer client db device master private public refresh service session svc user";
    let is_holder = |part: &str| HOLDERS.split_ascii_whitespace().any(|word| part.eq_ignore_ascii_case(word));
    is_variable(text) && text.split('_').any(is_holder)
}

fn is_filler(text: &str) -> bool {
    FILLER.split_ascii_whitespace().any(|word| text.eq_ignore_ascii_case(word))
}

fn is_annotation(text: &str) -> bool {
    ANNOTATIONS.split_ascii_whitespace().any(|beginning| text.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_no_parameter_because_of_how_it_ends() {
        for (text, verdict) in [
            ("alicia_keys", Verdict::Confirm),
            ("thomas_id", Verdict::Confirm),
            ("app_secret", Verdict::Reject),
            ("private_token", Verdict::Reject),
        ] {
            assert_eq!((MENTION.run)(text), verdict, "{text}");
        }
    }

    #[test]
    fn names_are_told_from_words() {
        for name in ["jdoe42", "svc_kowal", "b.ofori", "t-mokoena", "lbouvet83"] {
            assert!(is_user_name(name), "{name}");
        }
        for word in ["interface", "12345678", "2x", "a1", "v1.2.3", "WS_STRING", "reader.readString"] {
            assert!(!is_user_name(word), "{word}");
        }
        assert!(is_initialed("kdietrich") && is_initialed("jquispe") && is_initialed("rferreira"));
        assert!(!is_initialed("interface") && !is_initialed("strategie") && !is_initialed("https"));
        for handle in ["bethany_okaf73", "velo_pete", "lena.k_04", "sal_bakes2", "mara77"] {
            assert!(is_handle(handle), "{handle}");
        }
        for word in ["end-to-end", "well-known", "for.business", "covid-19", "v4.2.1", "12345678"] {
            assert!(!is_handle(word), "{word}");
        }
        assert!(is_annotation("font-face") && is_filler("STRING"));
        assert!(is_variable("svc_account_key") && is_variable("DB_PASSWORD") && !is_variable("dr_gupta_lab"));
    }
}
