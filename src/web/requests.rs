//! One measurement per request, and a log line where somebody should look.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use std::time::{Duration, Instant};

/// Slower answers are worth a line of their own.
const SLOW: Duration = Duration::from_millis(1000);

/// Middleware: counts and times requests by route pattern, never by path (paths carry codes).
pub(crate) async fn measure<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let started = Instant::now();
    let response = next.call(request).await?;
    let took = started.elapsed();
    let status = response.status().as_u16();
    let class = match status {
        0..400 => "ok",
        400..500 => "refused",
        _ => "failed",
    };
    metrics::counter!("pmast_requests_total", "class" => class).increment(1);
    metrics::histogram!("pmast_request_seconds").record(took.as_secs_f64());
    if took > SLOW
        || status >= 500
        || tracing::enabled!(target: "pmast::request", tracing::Level::DEBUG)
    {
        let route = response.request().match_pattern().unwrap_or_default();
        let method = response.request().method().as_str();
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
