//! Building and running the HTTP server.

use super::page::Pages;
use super::{error, fields, headers, heads, requests, routes};
use crate::app::{App, StartError};
use actix_web::body::BoxBody;
use actix_web::dev::{ServerHandle, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::web::{self, Data};
use actix_web::{App as Actix, HttpServer};
use metrics_exporter_prometheus::PrometheusHandle;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

/// A server that has bound its addresses.
pub struct Running {
    pub server: actix_web::dev::Server,
    pub handle: ServerHandle,
    pub address: SocketAddr,
}

/// The actix application; the same for the server and for tests without sockets.
pub fn configure(
    app: Data<App>,
    pages: Data<Pages>,
) -> Actix<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<BoxBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    Actix::new()
        .app_data(app)
        .app_data(pages)
        .app_data(web::PayloadConfig::new(fields::LARGEST_FORM))
        .configure(routes)
        .wrap(from_fn(error::show_refusals))
        .wrap(from_fn(headers::guard))
        .wrap(from_fn(heads::answer))
        .wrap(from_fn(requests::measure))
}

/// What [`serve`] needs besides the application.
pub struct Served {
    pub app: Data<App>,
    pub metrics: Option<PrometheusHandle>,
}

/// Binds and starts serving. The answer's `server` resolves when it has stopped;
/// `handle.stop(true)` lets running requests finish.
pub fn serve(served: Served) -> Result<Running, StartError> {
    let Served { app, metrics } = served;
    let pages = Pages::load(Arc::clone(&app.texts)).map_err(StartError::Other)?;
    let pages = Data::new(pages);
    let config = app.config.clone();
    let http = HttpServer::new({
        let app = app.clone();
        move || configure(app.clone(), pages.clone())
    })
    .workers(config.workers)
    .backlog(2048)
    .max_connections(12_000)
    .client_request_timeout(Duration::from_secs(10))
    .client_disconnect_timeout(Duration::from_secs(3))
    .keep_alive(Duration::from_secs(65))
    .shutdown_timeout(20)
    .disable_signals()
    .bind(config.bind)
    .map_err(|cause| {
        StartError::Other(format!(
            "cannot serve on {} ({cause}); is another program using it? choose with PMAST_BIND",
            config.bind
        ))
    })?;
    let address = http.addrs().first().copied().unwrap_or(config.bind);
    if let (Some(bind), Some(handle)) = (config.metrics_bind, metrics) {
        serve_metrics(bind, handle)?;
    }
    let server = http.run();
    Ok(Running {
        handle: server.handle(),
        server,
        address,
    })
}

/// Prometheus on an address of its own, which the public never reaches.
fn serve_metrics(bind: SocketAddr, metrics: PrometheusHandle) -> Result<(), StartError> {
    let server = HttpServer::new(move || {
        let metrics = metrics.clone();
        Actix::new().route(
            "/metrics",
            web::get().to(move || {
                let text = metrics.render();
                async move {
                    actix_web::HttpResponse::Ok()
                        .content_type("text/plain")
                        .body(text)
                }
            }),
        )
    })
    .workers(1)
    .disable_signals()
    .bind(bind)
    .map_err(|cause| StartError::Other(format!("cannot serve metrics on {bind} ({cause})")))?;
    actix_web::rt::spawn(server.run());
    Ok(())
}
