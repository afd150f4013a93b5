//! Whether a request that failed is sent again, and after how long. Only before any answer, only for what may pass, and not
//! often: a person is waiting, and so is everybody else whom the endpoint has told the same.

use crate::{Broke, Failure};

/// How often a request is sent again at most.
pub(crate) const MOST: u32 = 2;

/// Milliseconds before the first time, about; four times as many before each further one.
const FIRST_MS: u32 = 1_000;

/// An endpoint that asks for more than so many milliseconds is not waited for: the person is told, and decides.
const LONGEST_MS: u32 = 60_000;

/// Between these milliseconds; whoever waits draws, so that not everybody comes back at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wait {
    pub(crate) least_ms: u32,
    pub(crate) most_ms: u32,
}

/// How long to wait before the request that failed so is sent again; `None`: not at all. `again`: how often it was before.
pub(crate) fn wait(failure: &Failure, again: u32) -> Option<Wait> {
    if again >= MOST {
        return None;
    }
    let seconds = match failure {
        Failure::Endpoint(error) if error.is_passing() => error.retry_after_s().unwrap_or(0),
        Failure::Broke(Broke::Unreachable) => 0,
        _ => return None,
    };
    let asked_ms = seconds.checked_mul(1_000).filter(|asked| *asked <= LONGEST_MS)?;
    let half = (FIRST_MS << (2 * again)) / 2;
    let least_ms = asked_ms.max(half);
    Some(Wait { least_ms, most_ms: least_ms + half })
}

#[cfg(test)]
mod tests {
    use scrim_policy::Refusal;
    use scrim_provider::Error;

    use super::*;
    use crate::NoModel;

    fn limited(retry_after_s: Option<u32>) -> Failure {
        Failure::Endpoint(Error::RateLimited { status: Some(429), retry_after_s, detail: String::new() })
    }

    fn server(status: u16, retry_after_s: Option<u32>) -> Failure {
        Failure::Endpoint(Error::Server { status: Some(status), retry_after_s, detail: String::new() })
    }

    #[test]
    fn waits_longer_each_time_and_at_least_as_long_as_asked() {
        for (failure, again, expected) in [
            (limited(None), 0, Some((500, 1_000))),
            (limited(None), 1, Some((2_000, 4_000))),
            (limited(None), 2, None),
            (limited(Some(0)), 0, Some((500, 1_000))),
            (limited(Some(1)), 1, Some((2_000, 4_000))),
            (limited(Some(17)), 0, Some((17_000, 17_500))),
            (limited(Some(17)), 1, Some((17_000, 19_000))),
            (limited(Some(60)), 0, Some((60_000, 60_500))),
            (limited(Some(61)), 0, None),
            (limited(Some(u32::MAX)), 0, None),
            (server(503, Some(3)), 0, Some((3_000, 3_500))),
            (server(502, None), 0, Some((500, 1_000))),
            (server(504, None), 0, Some((500, 1_000))),
            (server(529, None), 0, Some((500, 1_000))),
            (Failure::Broke(Broke::Unreachable), 0, Some((500, 1_000))),
            (Failure::Broke(Broke::Unreachable), 2, None),
        ] {
            let wait = wait(&failure, again).map(|wait| (wait.least_ms, wait.most_ms));
            assert_eq!(wait, expected, "{failure:?} {again}");
        }
    }

    #[test]
    fn what_will_not_pass_is_not_sent_again() {
        let (status, detail) = (Some(400), String::new);
        for failure in [
            server(500, Some(1)),
            server(501, None),
            Failure::Endpoint(Error::RateLimited { status: None, retry_after_s: Some(1), detail: detail() }),
            Failure::Endpoint(Error::Unauthorized { status, detail: detail() }),
            Failure::Endpoint(Error::TooLong { status, detail: detail() }),
            Failure::Endpoint(Error::Refused { status: Some(429), detail: detail() }),
            Failure::Endpoint(Error::Stream { detail: detail() }),
            Failure::Endpoint(Error::Truncated),
            Failure::Broke(Broke::NoHostPermission),
            Failure::Broke(Broke::Lost),
            Failure::Broke(Broke::Redirected),
            Failure::Broke(Broke::TimedOut),
            Failure::Broke(Broke::NoModel(NoModel::Downloading)),
            Failure::Refused(Refusal::NotApproved),
        ] {
            assert_eq!(wait(&failure, 0), None, "{failure:?}");
        }
    }
}
