//! Names under which people speak and are spoken to: mentions, comments, chats, profiles.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// What stands between a network and somebody's name there.
macro_rules! said {
    () => {
        r"(?:(?: (?:is|name|id|as|ist|est|es|è|é|to))? |: ?)@?"
    };
}

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "mention",
        label: "USERNAME",
        title: "Mention of a user",
        lead: r#"[ \n\t(\[>,:*/"„«]@"#,
        pattern: name!(),
        before: Edge::Open,
        after: Edge::Token,
        limit: 40,
        score: 0.2,
        confirmed: 0.6,
        checks: &[validate::MENTION],
        finds: &[
            "lunch w Saoirse. try @«dr_gupta_lab» ok",
            "cc @«nadia.hr», @«grzegorz.brz» and (@«ximof91»)",
            "ping @«t_nakamura» kannst du",
            "thanks @«velo_pete»!",
        ],
        skips: &[
            ("see @types/node and @babel/core", "packages"),
            ("/** @param_x and @since 1.2 */ @2x @font-face", "words of programs"),
            ("mail jane_doe@acme.example", "an address"),
            ("@media screen, @ts-ignore", "words of programs"),
            ("DECLARE @app_secret NVARCHAR(64), @private_token INT", "variables"),
        ],
        source: "Help pages of GitHub, Slack, Mastodon and X on mentions",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "mention_first",
        label: "USERNAME",
        title: "Mention of a user at the beginning of a line",
        lead: "@",
        pattern: name!(),
        before: Edge::Open,
        after: Edge::Token,
        limit: 40,
        score: 0.2,
        confirmed: 0.6,
        checks: &[validate::MENTION],
        front: "^",
        finds: &[
            "@«m.oyelaran» can you approve",
            "@«lupita_ventas» el cliente",
            "ok\n@«big_dazza»: me, 2hrs",
            "@«leo.dev» sobe",
        ],
        skips: &[
            ("@types/node", "a package"),
            ("@param_x the value", "a word of programs"),
            ("@media screen", "a word of styles"),
            ("jane@example.com", "an address"),
        ],
        source: "As for mention",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "mention_word",
        label: "USERNAME",
        title: "Mention of a user in letters alone",
        lead: r#"[ \n\t(\[>,:*"„«]@"#,
        pattern: r"[a-z]{5,20}",
        before: Edge::Open,
        after: Edge::Token,
        limit: 40,
        score: 0.55,
        grows: Some(validate::MENTION_WORD),
        finds: &[
            "Handle @«stekle», born in Asmara",
            "switch port 17. @«tjsasongko» please test",
            "**Reviewers:** @«bvanderlinde», @«sjoon»",
            "Revisor: @«rcbonfa».",
            "Reviewers:\n  @«bvanderlinde»\n  @«stekle»\n",
            "  is this your @«stekle», or Tommy @«sjoon»?",
        ],
        skips: &[
            ("/** @param value @deprecated */\n * @category Files", "words of programs"),
            ("hello @everyone and @channel", "all"),
            ("class A:\n    @abstractmethod\n    def b", "an annotation"),
            ("class A:\n    @memoized\n    @retrying\n    async def b", "annotations"),
            ("class A {\n    @observed({ x: 1 })\n    name = 2", "an annotation"),
            ("  push @headers, $header;", "a list of a program"),
            ("sub a {\n    @headers = split;\n}", "a list of a program"),
            ("npm install @angular/core left-pad@latest", "packages"),
            ("@media and @import in a style", "words of styles"),
        ],
        source: "As for mention",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "poster",
        label: "USERNAME",
        title: "User name in front of what its bearer did",
        lead: r"\n",
        pattern: r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)* (?:(?:commented|replied|wants to merge|approved these|requested (?:changes|your)|pushed \d|merged commit|left a comment|started a thread|assigned this|closed this|reopened this|opened this|joined #|wrote:)|a commenté|hat (?:kommentiert|den Kanal)|comentó|commentò|skomentował)",
        before: Edge::Open,
        after: Edge::Open,
        limit: 64,
        score: 0.2,
        confirmed: 0.7,
        checks: &[validate::POSTER],
        finds: &[
            "Please key on the id.\n\n«mthiam» replied:\nGood catch",
            "Checks 11\n\n«kwame-adj» commented yesterday\nAs agreed",
            "\n«tshering-d» wants to merge 6 commits",
            "\n«hkarlsdottir» commented on src/billing\n",
        ],
        skips: &[
            ("\nhe replied: no", "anybody"),
            ("\nand commented on it", "a sentence"),
            ("\nuser commented", "a word"),
            ("jane replied", "not at the beginning of a line"),
        ],
        source: "How pages of GitHub, GitLab and forums head a comment, in en, fr, de, es, it, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "chat_nick",
        label: "USERNAME",
        title: "User name in front of what somebody says",
        lead: r"\n(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[ \t]{1,2})?[<@]?",
        pattern: r"[a-z0-9][a-z0-9._-]*[a-z0-9](?:: |> )",
        before: Edge::Open,
        after: Edge::Open,
        limit: 64,
        score: 0.7,
        grows: Some(validate::SPEAKER),
        finds: &[
            "[10:02] jo: has grant signed yet\n[10:03] «odalys.r»: no, he is on leave\n[10:05] jo: i will ring him",
            "17:31 <ops_1> declaring sev2\n17:33 <«jun_w»> page is blank\n17:40 <«ops_1»> looking now\n",
            "ana: who has the rates file??\n«obi.n»: rahul uploads it\nana: ok thank you",
            "Bo: Typo in the title\n«kvaha_2»: please fix it\nBo: done, thank you",
        ],
        skips: &[
            ("\nlogin_title: please sign in\nlogin_text: your name here\nlogin_end: thank you all", "a configuration"),
            ("\nfont-size: 12px\nmax-width: 40em", "a style"),
            ("\nobi.n: rahul uploads it", "one line"),
            ("10:02:03 worker-1: started the job\n", "one line of a log"),
        ],
        source: "How chats are copied: Slack, IRC, Teams; crate/validate/src/nick.rs tells them from configurations",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "handle_at_network",
        label: "USERNAME",
        title: "Name at a social network",
        lead: r"(?i)(?:twitter|instagram|insta|telegram|tiktok|snapchat|discord|skype|github|gitlab|mastodon|bluesky|wechat|reddit|xbox|psn|twitch|viber|venmo)(?: ?(?:id|handle|name|user(?:name)?|account))?(?: ?(?:: ?| is | = | )[@$]| ?: ?)|IG:? @?",
        pattern: r"[A-Za-z](?:[A-Za-z0-9]|[._-]{1,2}[A-Za-z0-9])+",
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.62,
        checks: &[validate::USER_WORD],
        prose: true,
        finds: &[
            "Twitter: @«jdoe»",
            "Skype: «jane.doe.example», Telegram @«janed»",
            "Discord: «velo_pete»",
            "my Instagram is @«lil.fjord»",
        ],
        skips: &[
            ("Twitter is down", "a sentence"),
            ("GitHub Actions and Discord servers", "names of things"),
            ("Telegram: 12345678", "no name"),
            ("THREADS: usize = 8", "a word of programs"),
        ],
        source: "Profile names as business cards give them",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "handle_behind_network",
        label: "USERNAME",
        title: "Name at a social network, said in passing",
        lead: concat!(
            r"(?i)(?:snapchat|insta(?:gram)?|tiktok|twitter|telegram|discord|skype|psn|venmo|cashapp|onlyfans|vinted|bluesky|mastodon)",
            said!()
        ),
        pattern: name!(),
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.2,
        confirmed: 0.65,
        checks: &[validate::HANDLE],
        prose: true,
        finds: &[
            "she is 15, snapchat «bethany_okaf73»",
            "add me on insta «jane_doe92» or discord «velo_pete»",
            "mein Insta ist «lena.k_04»",
            "find us on TikTok as «sal_bakes2»",
            "bluesky «janedoe.bsky.social», discord «velo-pete77»",
        ],
        skips: &[
            ("Discord servers and Twitter threads", "words"),
            ("Sign in with Discord OAuth2, Telegram base64", "what programs call things"),
            ("telegram 12345678", "no name"),
            ("Twitter is down since 10.30", "a sentence"),
            ("Telegram end-to-end encryption, Discord is well-known, Instagram follow-up", "words of a sentence"),
            ("Snapchat geo-filters, Skype for.business, a mastodon v4.2.1", "no names"),
        ],
        source: "Chats and profiles as people write them",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "handle_behind_word",
        label: "USERNAME",
        title: "Name at a social network that is an everyday word, said in passing",
        lead: concat!(r"(?i)(?:snap|kik|steam)", said!()),
        pattern: r"[A-Za-z0-9.]+_(?:[A-Za-z0-9]|[._][A-Za-z0-9])+|[A-Za-z]{5,20}[0-9]{1,8}",
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.2,
        confirmed: 0.65,
        checks: &[validate::HANDLE],
        prose: true,
        finds: &["she is 15, snap «bethany_okaf73»", "add me on Steam «pixelfox88» or kik: «jo.d_4»"],
        skips: &[
            ("snap core22, snap decision", "a release, other words"),
            ("steam deck-ready, steam engine, steam is up", "other words"),
        ],
        source: "Chats and profiles as people write them",
        ..Recognizer::DEFAULT
    },
];
