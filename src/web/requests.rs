//! One measurement per request, and a log line where somebody should look.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use metrics::{Counter, Histogram, counter, histogram};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Slower answers are worth a line of their own.
const SLOW: Duration = Duration::from_millis(1000);

/// What is counted, looked up once: by name it costs half a microsecond per request. The recorder
/// stands before the first request comes.
static METERS: LazyLock<Meters> = LazyLock::new(|| {
    let requests = |class: &'static str| counter!("pmast_requests_total", "class" => class);
    Meters {
        ok: requests("ok"),
        refused: requests("refused"),
        failed: requests("failed"),
        seconds: histogram!("pmast_request_seconds"),
    }
});

struct Meters {
    ok: Counter,
    refused: Counter,
    failed: Counter,
    seconds: Histogram,
}

impl Meters {
    fn count(&self, status: u16, took: Duration) {
        let counter = match status {
            0..400 => &self.ok,
            400..500 => &self.refused,
            _ => &self.failed,
        };
        counter.increment(1);
        self.seconds.record(took.as_secs_f64());
    }
}

/// Middleware: counts and times requests by route pattern, never by path (paths carry codes).
pub(crate) async fn measure<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let started = Instant::now();
    // As it was sent: HEAD becomes GET on the way in.
    let method = request.method().clone();
    let response = next.call(request).await?;
    let took = started.elapsed();
    let status = response.status().as_u16();
    METERS.count(status, took);
    if took > SLOW
        || status >= 500
        || tracing::enabled!(target: "pmast::request", tracing::Level::DEBUG)
    {
        let route = response.request().match_pattern().unwrap_or_default();
        let method = method.as_str();
        let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        if took > SLOW || status >= 500 {
            tracing::warn!(
                method,
                route,
                status,
                millis,
                "a request was slow or failed"
            );
        } else {
            tracing::debug!(target: "pmast::request", method, route, status, millis, "request");
        }
    }
    Ok(response)
}
