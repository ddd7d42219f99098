//! HEAD (RFC 9110 §9.3.2): what GET would answer, without the body.

use actix_web::body::{BodySize, BodyStream, BoxBody, MessageBody};
use actix_web::dev::{ResponseHead, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use futures_util::stream;
use std::convert::Infallible;

/// Middleware: asks for the address as GET does, because the route table knows no HEAD, and lets
/// everything of the answer pass but its body.
pub(crate) async fn answer<B: MessageBody + 'static>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if request.method() != Method::HEAD {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    request.head_mut().method = Method::GET;
    Ok(next.call(request).await?.map_body(without_body))
}

/// The length stays as a header. The server would leave the body out by itself, but it looks at the
/// method it read last, which is another one when requests follow without waiting for answers: a
/// body would then be read as the next answer.
fn without_body<B: MessageBody + 'static>(head: &mut ResponseHead, body: B) -> BoxBody {
    match body.size() {
        BodySize::None | BodySize::Sized(0) => return BoxBody::new(body),
        BodySize::Sized(length) => {
            let length = header::HeaderValue::from(length);
            head.headers_mut().insert(header::CONTENT_LENGTH, length);
        }
        BodySize::Stream => {}
    }
    head.no_chunking(true);
    BoxBody::new(BodyStream::new(stream::empty::<Result<Bytes, Infallible>>()))
}
