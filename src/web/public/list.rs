//! `/verify/bulk`: many certificates at once, pasted or from a file; without a script.

use super::list_check::{self, Checked, LARGEST_LIST, ListRefusal, MOST_LINES, STEP, admit, check};
use super::list_json;
use super::list_page::ListAnswerPage;
use super::machine::preflight;
use crate::app::App;
use crate::base::Timestamp;
use crate::db::Error;
use crate::verification::{self, Line, List, ListError};
use crate::web::form::Form;
use crate::web::upload::Upload;
use crate::web::{Page, Refusal, Visitor, paths};
use actix_web::HttpResponse;
use actix_web::body::{BodySize, MessageBody};
use actix_web::http::{Method, StatusCode, header};
use actix_web::web::{self, Bytes, Data, PayloadConfig, ServiceConfig};
use serde::Serialize;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::mpsc::{Receiver, Sender, channel};

const FIELDS: [&str; 3] = ["list", "file", "key"];
/// A list with more lines is told of as it is worked on.
const LONG: usize = 1000;
/// Where a page is cut in two, so that its beginning arrives while the list is worked on.
const CUT: &str = "<!-- answer -->";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource(paths::LIST)
            .app_data(PayloadConfig::new(LARGEST_LIST))
            .route(web::get().to(ask))
            .route(web::post().to(answer)),
    );
    cfg.service(
        web::resource(paths::LIST_CSV)
            .app_data(PayloadConfig::new(2 * LARGEST_LIST))
            .route(web::post().to(download)),
    );
    cfg.service(
        web::resource(paths::LIST_JSON)
            .app_data(PayloadConfig::new(LARGEST_LIST))
            .route(web::post().to(list_json::answer))
            .route(web::method(Method::OPTIONS).to(preflight)),
    );
}

/// The form.
#[derive(Debug, Serialize)]
pub struct ListPage {
    pub form: Form,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "public/list";

    fn samples() -> Vec<Self> {
        Form::samples(&FIELDS).map(|form| Self { form }).into()
    }
}

async fn ask(visitor: Visitor) -> Result<HttpResponse, Refusal> {
    let form = Form::blank(&FIELDS);
    visitor.page("verify", &ListPage { form })
}

/// POST: the table; of a long list its beginning at once and the rest as it is worked on.
async fn answer(visitor: Visitor, upload: Upload) -> Result<HttpResponse, Refusal> {
    let key = match list_check::key(&visitor, upload.text("key")).await {
        Ok(key) => key,
        Err(ListRefusal::UnknownKey) => {
            let sentence = visitor.say("list-key-unknown", &[]);
            return again(&visitor, &upload, "key", sentence);
        }
        Err(ListRefusal::Other(refusal)) => return Err(refusal),
    };
    let (bytes, field) = match upload.bytes("file") {
        [] => (upload.bytes("list"), "list"),
        file => (file, "file"),
    };
    let list = match verification::read_list(bytes, MOST_LINES) {
        Ok(list) => list,
        Err(error) => {
            let sentence = match error {
                ListError::Empty => visitor.say("list-empty", &[]),
                ListError::TooLong { most } => visitor.say("list-long", &[("most", most.into())]),
            };
            return again(&visitor, &upload, field, sentence);
        }
    };
    let place = admit(&visitor, key.as_ref())?;
    if list.lines.len() > LONG {
        return told_as_it_goes(visitor, list, place);
    }
    let checked = all(&visitor.app, &list, visitor.now).await?;
    visitor.page("verify", &ListAnswerPage::of(&visitor, &list, &checked))
}

fn again(
    visitor: &Visitor,
    upload: &Upload,
    field: &'static str,
    sentence: String,
) -> Result<HttpResponse, Refusal> {
    let mut form = Form::blank(&FIELDS);
    form.fill("list", upload.text("list"));
    form.refuse(field, sentence);
    visitor.page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        "verify",
        &ListPage { form },
    )
}

/// Looks up a whole list.
pub(super) async fn all(
    app: &Data<App>,
    list: &List,
    now: Timestamp,
) -> Result<Vec<Checked>, Error> {
    let mut checked = Vec::with_capacity(list.lines.len());
    for lines in list.lines.chunks(STEP) {
        checked.extend(check(app, lines.to_vec(), now).await?);
    }
    Ok(checked)
}

/// Sends the beginning of the page, then a line for every step, then the table.
fn told_as_it_goes(
    visitor: Visitor,
    list: List,
    place: OwnedSemaphorePermit,
) -> Result<HttpResponse, Refusal> {
    let begun = drawn(&visitor, &ListAnswerPage::begun(&visitor, &list))?;
    let (head, _) = begun.split_once(CUT).ok_or(Refusal::Malformed)?;
    let (sender, receiver) = channel(4);
    let mut response = visitor.page_head(StatusCode::OK);
    let head = Bytes::from(head.to_owned());
    actix_web::rt::spawn(async move {
        // Whoever went away is told nothing more; the place is free again.
        let _ = tell(&sender, head, &visitor, list).await;
        drop(place);
    });
    Ok(response.body(Told(receiver)))
}

async fn tell(sender: &Sender<Bytes>, head: Bytes, visitor: &Visitor, list: List) -> Option<()> {
    sender.send(head).await.ok()?;
    let total = list.lines.len();
    let mut checked = Vec::with_capacity(total);
    let steps: Vec<Vec<Line>> = list.lines.chunks(STEP * 4).map(<[Line]>::to_vec).collect();
    for lines in steps {
        match check(&visitor.app, lines, visitor.now).await {
            Ok(some) => checked.extend(some),
            Err(error) => {
                let refusal = Refusal::from(error);
                tracing::warn!(%refusal, "a list was not checked to its end");
                let sentence = visitor.say("list-broken", &[]);
                return sender.send(paragraph(&sentence)).await.ok();
            }
        }
        let args = [("done", checked.len().into()), ("all", total.into())];
        let sentence = visitor.say("list-progress", &args);
        sender.send(paragraph(&sentence)).await.ok()?;
    }
    let page = ListAnswerPage::of(visitor, &list, &checked);
    let whole = drawn(visitor, &page).ok()?;
    let (_, rest) = whole.split_once(CUT)?;
    sender.send(Bytes::from(rest.to_owned())).await.ok()
}

/// Sentences of ours hold no marks.
fn paragraph(sentence: &str) -> Bytes {
    Bytes::from(format!("<p class=\"going\">{sentence}</p>\n"))
}

fn drawn(visitor: &Visitor, page: &ListAnswerPage) -> Result<String, Refusal> {
    let html = visitor.pages()?.render(page, &visitor.frame("verify"));
    html.map_err(|error| Refusal::fault(&error))
}

/// A body that is sent piece by piece.
struct Told(Receiver<Bytes>);

impl MessageBody for Told {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        self.get_mut().0.poll_recv(context).map(|next| next.map(Ok))
    }
}

/// POST `/verify/bulk/csv`: the answer as a file. The page carries it, so that nothing of a list is
/// kept and nothing is counted twice.
async fn download(upload: Upload) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"certificates.csv\"",
        ))
        .body(upload.bytes("csv").to_vec())
}
