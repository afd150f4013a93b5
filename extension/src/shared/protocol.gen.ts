// Generated from crate/wire by `cargo run -p scrim-xtask -- types`. Do not edit.

/** Raised whenever either side could misread the other. */
export const VERSION = 1;

/** Name of the port a card connects on. */
export const PAGE_PORT = 'scrim.page';

/** Name of the port the extension's own pages connect on. */
export const ADMIN_PORT = 'scrim.admin';

/** One thing a person can ask for. */
export type ActionView = {
    /** Stable id: `summarise`, `reply`, `explain`, …; the words are `action_<id>` in `_locales`. */
    id: string,
    /** What the organisation, or the person, called an action of their own; empty for the product's. */
    name: string,
    /** Ids of the only endpoints it may go to; `None`: any. */
    endpoints: Array<string> | null,
    /** What the card offers first when the answer is there. */
    output: Output,
    /** The built-in endpoint cannot do it. */
    needsModel: boolean, };

/** What the engine tells the extension's own pages. */
export type AdminEvent =
  | { kind: "state",
    /** The engine's `VERSION`. */
    version: number,
    /** What is in force. */
    settings: SettingsForm,
    /** What can be asked, in the order it is offered. */
    actions: Array<ActionView>,
    /** The approved endpoints, the default one first, `builtin` included. */
    endpoints: Array<EndpointView>,
    /** Every label that is looked for. */
    labels: Array<LabelInfo>,
    /** Which endpoints have a key. */
    keys: Array<KeyState>,
    /** Whether the browser has a model of its own. `None`: neither the page nor any endpoint needs to know. */
    browserModel: BrowserModel | null,
    /** What the organisation has set. */
    managed: ManagedView,
    /** The organisation's identity provider, if it has set one. */
    identity: IdentityView | null,
    /** What is recorded, and where it goes. */
    record: RecordView,
    /** What is wrong with the settings that were asked to be saved, or that were found in storage. */
    problems: Array<Problem>, }
  | { kind: "tested",
    /** Endpoint id. */
    endpoint: string,
    /** `None`: it answered in its dialect. */
    failure: Failure | null,
    /** What was tried, in order. */
    checks: Array<CheckView>,
    /** How a server of this kind is told to serve browser extensions, where it may be that. */
    fixes: Array<FixView>, }
  | { kind: "models",
    /** In its own order; empty with a problem or a failure. */
    models: Array<ModelView>,
    /** What is wrong with the form; keys as in `State`, of a form with this endpoint alone. */
    problems: Array<Problem>,
    /** The endpoint gave no list. */
    failure: Failure | null, }
  | { kind: "recent",
    /** At most as many as were asked for. */
    entries: Array<AuditLine>,
    /** In what was looked through something was changed, removed or added since it was sealed. */
    damaged: boolean,
    /** Where the record is shipped to, and how far that is; empty where it stays. */
    shipping: Array<ShippingView>, }
  | { kind: "exported",
    /** How many entries it has. */
    entries: number,
    /** One sealed entry a line, as JSON; what cannot be read as one is left out. */
    lines: string,
    /** The same as a table, RFC 4180. */
    csv: string,
    /** The first entry that is not as it was sealed. */
    broken: BrokenView | null, }
  | { kind: "summarised",
    /** As JSON. */
    json: string,
    /** As one page that loads nothing. */
    html: string, }
  | { kind: "failed",
    /** Why. */
    failure: Failure, };

/** What the extension's own pages may ask. */
export type AdminRequest =
  | { kind: "hello",
    /** The page's `VERSION`. */
    version: number,
    /** Whether the page shows what model the browser has of its own. */
    browserModel: boolean, }
  | { kind: "saveSettings",
    /** The whole form. */
    settings: SettingsForm, }
  | { kind: "setKey",
    /** Endpoint id. */
    endpoint: string,
    /** The key; empty forgets it. */
    key: string,
    /** Keep it over browser restarts (else it lives in session storage only). */
    remember: boolean, }
  | { kind: "testEndpoint",
    /** Endpoint id. */
    endpoint: string, }
  | { kind: "signIn", }
  | { kind: "signOut", }
  | { kind: "listModels",
    /** The endpoint; its model need not be filled in. */
    endpoint: EndpointForm,
    /** The key as typed; empty for the one that is kept. */
    key: string, }
  | { kind: "trained",
    /** `TrainingView::version` of what was gone through. */
    version: number, }
  | { kind: "recent",
    /** At most this many. */
    limit: number,
    /** Only those that ended so: `answered`, `stopped`, `failed`, `refused`; empty for all. */
    outcome: string,
    /** Only those about this action; empty for all. */
    action: string, }
  | { kind: "export", }
  | { kind: "summary", }
  | { kind: "clearRecent", };

/** One question of the record as the person sees it. */
export type AuditLine = {
    /** Its number in the record, from 0. */
    seq: number,
    /** Milliseconds since 1970 (UTC). */
    at: number,
    /** In which role; empty where there is none. */
    role: string,
    /** Action id. */
    action: string,
    /** Endpoint id. */
    endpoint: string,
    /** Model; empty where the endpoint has none. */
    model: string,
    /** Site's origin; empty for the pad, `-` where sites are not recorded, `hmac:…` where only their hash is. */
    site: string,
    /** `answered`, `stopped`, `failed`, `refused`. */
    outcome: string,
    /** Failure code where there was one; else empty. */
    failure: string,
    /** What was replaced, by label. */
    redacted: Array<LabelCount>,
    /** What left in clear, by label. */
    released: Array<LabelCount>,
    /** Bytes that were sent; 0 if nothing left this machine. */
    bytesOut: number,
    /** Milliseconds from sending to the end; 0 if nothing was sent. */
    latency: number,
    /** What the person thought of the answer, if they said so. */
    feedback: boolean | null, };

/** Where a record is not as it was sealed. */
export type BrokenView = {
    /** Number of the entry in the record, from 0. */
    seq: number,
    /** `unreadable`, `outOfOrder`, `unlinked`, `altered`, `beheaded` or `truncated`. */
    why: string, };

/** Whether the browser has a model of its own; the words are `browser_model_<state>` in `_locales`. */
export type BrowserModel = "missing" | "unavailable" | "downloadable" | "downloading" | "available";

/** What is tried of an endpoint, in this order; the words are `check_<check>` in `_locales`. */
export type Check = "reachable" | "origin" | "key" | "model" | "dialect" | "streaming";

/** What came of a check; the words are `check_<check>_<result>` in `_locales`. */
export type CheckResult = "passed" | "warned" | "failed" | "unknown";

/** One thing that a test of an endpoint tried. */
export type CheckView = {
    /** Which. */
    check: Check,
    /** What came of it. */
    result: CheckResult, };

/** One endpoint in the form. */
export type EndpointForm = {
    /** Lower-case letters, digits and hyphens; chosen once. */
    id: string,
    /** Shown to people. */
    name: string,
    /** `openai`, `azure`, `anthropic`, `gemini`, `responses` or `ollama`; `browser` for the browser's own model. */
    dialect: string,
    /** Base URL: `https://llm.corp.example/v1`; `http` only for loopback. Empty for the browser's own model. */
    url: string,
    /** Model name as the endpoint knows it. Empty for the browser's own model. */
    model: string,
    /** Azure's `api-version`; empty elsewhere. */
    apiVersion: string,
    /** How Azure is given its key: `apiKey`, `bearer`, or empty for as the key looks; empty elsewhere. */
    auth: string,
    /** Tokens that the model takes, question and answer together; `None`: nobody knows. */
    contextTokens: number | null, };

/** Where a question goes. Shown on every card. */
export type EndpointView = {
    /** Stable id; `builtin` is the summary computed on this machine. */
    id: string,
    /** The name the person or the organisation gave it. */
    name: string,
    /** `https://host[:port]`; empty for `builtin` and for the browser's own model. */
    origin: string,
    /** Model name as the endpoint knows it; empty for `builtin` and for the browser's own model. */
    model: string,
    /** The summary computed in the engine: no model is asked, and nothing leaves it. */
    builtin: boolean,
    /** The browser's own model: Scrim sends nothing over the network; where the model runs is the browser's to say. */
    browser: boolean,
    /** Approved by the organisation, not set up by the person. */
    managed: boolean, };

/** One failure, naming who failed. */
export type Failure = {
    /** What happened. */
    code: FailureCode,
    /** Name of the endpoint, for those that concern one; else empty. */
    endpoint: string,
    /** HTTP status, where there was one. */
    status: number | null,
    /** Seconds the endpoint asks to wait. */
    retryAfter: number | null,
    /** The endpoint's own words, the policy key or the label at fault; may be empty. Shown as inert text, never logged. */
    detail: string,
    /** Anything reached the endpoint. */
    sent: boolean, };

/** What happened. */
export type FailureCode = "emptySelection" | "versionMismatch" | "badMessage" | "outOfTurn" | "stalePreview" | "stopped" | "signInRequired" | "signInCancelled" | "signInUnreachable" | "signInNotAllowed" | "signInFailed" | "siteBlocked" | "unknownAction" | "needsEndpoint" | "otherEndpoint" | "trainingRequired" | "dailyLimit" | "endpointNotApproved" | "blockedLabel" | "blockedTogether" | "notReleasable" | "rulesChanged" | "reasonMissing" | "recordLocked" | "settingsUnreadable" | "noHostPermission" | "unreachable" | "redirected" | "keyRefused" | "keyMissing" | "signInRefused" | "originRefused" | "modelNotFound" | "rateLimited" | "tooLong" | "requestRefused" | "serverError" | "streamError" | "truncated" | "notTheDialect" | "timedOut" | "answerTooLarge" | "browserModelMissing" | "browserModelUnavailable" | "browserModelDownloadable" | "browserModelDownloading" | "storageFailed" | "engineFailed" | "interrupted";

/** What a server has to be started with to serve this extension. */
export type FixView = {
    /** The server's own name. */
    server: string,
    /** The very line: a setting of the environment, an option or a command. */
    line: string, };

/** The organisation's identity provider, and who is signed in with it. No token ever crosses. */
export type IdentityView = {
    /** What the organisation calls it, or its host. */
    name: string,
    /** The origins that signing in contacts: what the browser's permission is asked for. */
    origins: Array<string>,
    /** The address that the provider must know for this installation. */
    redirect: string,
    /** Nothing may be asked without it. */
    required: boolean,
    /** `None`: nobody is signed in. */
    person: PersonView | null,
    /** Somebody was, until the provider would not renew it. */
    ended: boolean, };

/** A key that the organisation has set. */
export type KeySet = {
    /** `labels`. */
    key: string,
    /** When this browser first saw it, in milliseconds since 1970 (UTC). */
    since: number, };

/** Whether an endpoint has a key. The key itself never crosses. */
export type KeyState = {
    /** Endpoint id. */
    endpoint: string,
    /** It is kept over browser restarts. */
    remembered: boolean, };

/** How many of one label. */
export type LabelCount = {
    /** `EMAIL_ADDRESS`. */
    label: string,
    /** Distinct values. */
    count: number, };

/** What happens to a label. */
export type LabelForm = {
    /** `EMAIL_ADDRESS`. */
    label: string,
    /** `placeholder`, `allow` or `block`. */
    handling: string, };

/** One label. */
export type LabelInfo = {
    /** `EMAIL_ADDRESS`. */
    label: string,
    /** What happens to it with nothing set: `placeholder`, `allow` or `block`. */
    defaultHandling: string,
    /** The loosest handling that the person may choose. */
    loosest: string,
    /** The handlings that may be chosen, from that one to the strictest, as far as the label lends itself to them. */
    choices: Array<string>,
    /** The organisation has said what becomes of it. */
    managed: boolean,
    /** What it said for endpoints of one trust alone. */
    managedFor: Array<TrustHandling>,
    /** One synthetic example from the catalogue; may be empty. */
    example: string, };

/** What the organisation has set, as far as people are shown it. */
export type ManagedView = {
    /** The keys that are set; empty without a policy. */
    keys: Array<string>,
    /** Since when each of them is set. */
    since: Array<KeySet>,
    /** Which endpoints people may set up themselves: `any`, `device` or `none`. */
    ownEndpoints: string,
    /** Nothing may be asked: it says so, or what it forbids cannot be read. */
    stopped: boolean,
    /** Ids of the roles that it gives this person; mostly none or one. */
    roles: Array<string>,
    /** How many words it adds to the person's own. */
    terms: number,
    /** The person may write actions of their own. */
    ownPrompts: boolean,
    /** The training before the first question; `None`: there is none. */
    training: TrainingView | null,
    /** What is wrong with it. */
    problems: Array<Problem>, };

/** Whether a marked text leaves. */
export type MarkState = "redacted" | "asked" | "released" | "allowed";

/** One found thing in a preview. */
export type MarkView = {
    /** Names the mark in `Release` and `Redact`; stable while the text stays the same. */
    id: number,
    /** Where it stands in the text the card sent. */
    source: Range16,
    /** Where its replacement (or the released original) stands in `Preview::outgoing`. */
    outgoing: Range16,
    /** Field's standard label (`EMAIL_ADDRESS`); the words are `label_<LABEL>` in `_locales`. */
    label: string,
    /** The placeholder it has, or would have: `[PERSON_1]`. Names its spelling. */
    placeholder: string,
    /** What stands in its place where it does not leave; empty where nothing does. */
    replacement: string,
    /** How it is replaced. */
    mode: Mode,
    /** Number of the value, the same for its parts and other spellings: 1 for `[PERSON_1_LAST]`. */
    number: number,
    /** Whether it leaves. */
    state: MarkState,
    /** The person may release it. */
    releasable: boolean,
    /** Why it was found; `None` for one the person marked. */
    why: WhyView | null, };

/** How a hidden value is replaced. */
export type Mode = "generalise" | "mask" | "surrogate" | "placeholder" | "drop";

/** One model that an endpoint says it has. */
export type ModelView = {
    /** As the endpoint calls it. */
    id: string,
    /** Tokens it takes, where the endpoint says so. */
    contextTokens: number | null, };

/** What an answer is for. */
export type Output = "read" | "insert" | "replace";

/** What the engine tells a card. */
export type PageEvent =
  | { kind: "ready",
    /** The engine's `VERSION`. */
    version: number,
    /** The actions this person may choose, in order. */
    actions: Array<ActionView>,
    /** The approved endpoints, the default one first. Never empty: the built-in summary is always there. */
    endpoints: Array<EndpointView>,
    /** Ids of the roles that the organisation gives this person; mostly none or one. */
    roles: Array<string>, }
  | { kind: "preview",
    /** Names this very preview. */
    ticket: number,
    /** Where it will go. Pinned: there is no other, and no falling back. */
    endpoint: EndpointView,
    /** The text as it leaves. */
    outgoing: string,
    /** The person's wish as it leaves; empty if there is none. */
    wish: string,
    /** What was found, in order of `source`. */
    marks: Array<MarkView>,
    /** How many values the person has to decide on (`MarkState::Asked`). As long as there is one, `Confirm` sends nothing. */
    undecided: number,
    /** The whole request, for those who want to see every byte. `None` for the built-in endpoint: nothing leaves. */
    request: RequestView | null,
    /** The same for the further parts of a text that does not fit in one request. One more follows them, made of nothing but
   * the answers about the parts, as they come. */
    further: Array<RequestView>,
    /** How much of the selection this is. */
    share: Share,
    /** The trained model of names could not be read: people are found only where the text points at them, organisations and places
   * not at all. */
    namesOff: boolean,
    /** The text holds a script in which names are not looked for. */
    otherScript: boolean,
    /** The organisation wants the person asked whether text of this site may be used. `Confirm` sends nothing before
   * `AgreeSite`. */
    siteAsks: boolean,
    /** It leaves now, without `Confirm`: nothing was found in it, and the organisation asks for no preview then. */
    atOnce: boolean,
    /** Letting something leave in clear wants a reason. */
    asksReason: boolean,
    /** The person is asked what they think of the answer. */
    asksFeedback: boolean, }
  | { kind: "started" }
  | { kind: "waiting",
    /** About so many seconds. */
    seconds: number,
    /** What is waited for to pass; `None`: others of this browser's requests come first. */
    failure: Failure | null, }
  | { kind: "part",
    /** Which part is being asked about, from 1; one more than there are: their answers are being brought together. */
    number: number,
    /** How many the text has. */
    of: number, }
  | { kind: "delta",
    /** Appends to what came before. */
    text: string, }
  | { kind: "reasoning",
    /** Appends to what came before. */
    text: string, }
  | { kind: "done",
    /** What became of the placeholders. */
    report: Report,
    /** The model stopped at its length limit; the answer is not finished. */
    cut: boolean, }
  | { kind: "stopped",
    /** What became of the placeholders so far. */
    report: Report, }
  | { kind: "rated",
    /** What they said, which is in the record now; `None`: it could not be kept. */
    good: boolean | null,
    /** It could not be kept yet: said again, it may be. Otherwise nothing can be kept of this answer. */
    again: boolean, }
  | { kind: "failed",
    /** Who failed, and the facts the card needs to say what to do. */
    failure: Failure, };

/** What a card may ask. Everything else is refused by the decoder. */
export type PageRequest =
  | { kind: "hello",
    /** The card's `VERSION`. */
    version: number, }
  | { kind: "preview",
    /** Id of one of the actions in `Ready`. */
    action: string,
    /** The visible text of the selection, structure as Markdown. */
    text: string,
    /** What the person added in their own words ("friendly, in French"); empty for nothing. Redacted like the text. */
    wish: string,
    /** Id of one of the endpoints in `Ready`; empty for the default one. */
    endpoint: string,
    /** The card asks for the first time: only then may the organisation let it leave without being shown. */
    first: boolean, }
  | { kind: "release",
    /** `MarkView::id`. */
    mark: number,
    /** Why, where the preview asks for it (`asks_reason`). */
    reason: ReleaseReason | null, }
  | { kind: "redact",
    /** `MarkView::id`. */
    mark: number, }
  | { kind: "mark",
    /** UTF-16 range in the text that the last `Preview` request held. */
    range: Range16, }
  | { kind: "agreeSite", }
  | { kind: "confirm",
    /** `PageEvent::Preview::ticket`. */
    ticket: number, }
  | { kind: "stop", }
  | { kind: "again", }
  | { kind: "signIn", }
  | { kind: "rate",
    /** It helped. */
    good: boolean, };

/** Who is signed in. */
export type PersonView = {
    /** As the provider tells it. */
    name: string,
    /** Until when without being renewed, in milliseconds since 1970 (UTC). */
    until: number,
    /** It is renewed by itself when something is asked. */
    renews: boolean, };

/** Something wrong in settings. */
export type Problem = {
    /** Path of the key: `endpoints[2].url`. */
    key: string,
    /** Code; the words are `problem_<code>` in `_locales`. */
    code: string, };

/** One action that the person wrote. */
export type PromptForm = {
    /** Lower-case letters, digits and hyphens; chosen once. */
    id: string,
    /** Shown to people. */
    name: string,
    /** What the model is told, with `{text}` and `{wish}`. */
    template: string,
    /** `read`, `insert` or `replace`. */
    output: string, };

/** UTF-16 code units, half open. */
export type Range16 = {
    /** First code unit. */
    start: number,
    /** One past the last. */
    end: number, };

/** What is recorded, and where it goes. */
export type RecordView = {
    /** Questions are recorded. */
    on: boolean,
    /** The organisation decides on it: it can neither be switched off nor deleted here. */
    locked: boolean,
    /** How sites are recorded: `origin`, `hash` or `none`. */
    sites: string,
    /** After how many days entries go; `None`: as long as there is room. */
    keepDays: number | null,
    /** How many entries there is room for. */
    keepEntries: number, };

/** Why a value may leave in clear: a fixed choice, because the person's own words would be content in the record. */
export type ReleaseReason = "notSensitive" | "needed" | "public";

/** What became of the placeholders and surrogates in the answer. Counts of distinct ones, but for `unknown`. */
export type Report = {
    /** Left this machine. */
    sent: number,
    /** Came back exactly or altered, and were restored. */
    restored: number,
    /** Of these, came back altered (other case, missing bracket, …). */
    altered: number,
    /** Never mentioned in the answer. */
    unmentioned: number,
    /** Values that left coarser, masked or not at all: by design they cannot be put back. */
    unrestorable: number,
    /** Invented by the model: they look like ours but were never issued, and stand in the answer as they came. */
    unknown: Array<string>, };

/** The request that `Confirm` sends. */
export type RequestView = {
    /** Full URL. */
    url: string,
    /** The body, byte for byte. The key travels in a header and is never shown. */
    body: string, };

/** The person's settings as a form. */
export type SettingsForm = {
    /** Endpoints in the person's order. */
    endpoints: Array<EndpointForm>,
    /** Id of the endpoint the person wants asked first; empty where nothing was chosen. */
    defaultEndpoint: string,
    /** Labels whose handling differs from the built-in default. */
    labels: Array<LabelForm>,
    /** The person's own words to redact. */
    terms: Array<TermForm>,
    /** Actions that the person wrote. */
    prompts: Array<PromptForm>,
    /** Questions are recorded, unless the organisation decides on that. */
    record: boolean, };

/** How much of the selection is in the preview. */
export type Share = {
    /** UTF-16 code units that are in. */
    taken: number,
    /** UTF-16 code units the card sent. */
    total: number, };

/** How far the record was shipped to one place. */
export type ShippingView = {
    /** Where: `https://host[:port]`. */
    origin: string,
    /** Entries that wait to be shipped. */
    waiting: number,
    /** Entries that the other side refused for good. */
    refused: number,
    /** Why the last attempt failed: `unreachable`, `unauthorized`, `notFound`, `rateLimited`, `serverError`, `notACollector`; empty
   * if it did not. */
    fault: string, };

/** One word of the person's own. */
export type TermForm = {
    /** As it is written. */
    text: string,
    /** Label it is replaced under; `TERM` by default. */
    label: string, };

/** The organisation's training. */
export type TrainingView = {
    /** Another version is gone through anew. */
    version: number,
    /** The organisation's own words; may be empty. */
    text: string,
    /** Where to read on; may be empty. */
    url: string,
    /** The person went through this version. */
    done: boolean, };

/** What becomes of a label on its way to endpoints of one trust. */
export type TrustHandling = {
    /** `external`, `organisation` or `device`. */
    trust: string,
    /** `placeholder`, `allow` or `block`. */
    handling: string, };

/** Why something was found. */
export type WhyView = {
    /** Title of the recognizer, in English as in the catalogue. */
    recognizer: string,
    /** Checks passed ("Luhn check digit"). */
    checks: Array<string>,
    /** Catalogue words near it that raised the score. */
    words: Array<string>,
    /** 0 to 1. */
    score: number, };
