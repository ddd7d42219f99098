//! `/operator/api-keys`: keys for programs that check long lists. A key is shown once.

use super::SECTION;
use crate::base::{ApiKeyId, Timestamp, Token};
use crate::checkers::{self, ApiKey, KeyError, NewKey};
use crate::web::form::Form;
use crate::web::{Fields, Operator, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};
use serde::Serialize;

const FIELDS: [&str; 2] = ["name", "lists"];

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::OPERATOR_API_KEYS, web::get().to(list))
        .route(paths::OPERATOR_API_KEYS, web::post().to(make))
        .route("/operator/api-keys/{id}/end", web::post().to(end));
}

/// The keys and the form for one more.
#[derive(Debug, Serialize)]
pub struct ApiKeysPage {
    pub form: Form,
    pub keys: Vec<KeyLine>,
    /// The secret of a key made this moment; shown once.
    pub secret: String,
}

/// One key.
#[derive(Debug, Serialize)]
pub struct KeyLine {
    pub name: String,
    pub lists: u32,
    pub made: String,
    /// Empty while it is in force.
    pub ended: String,
    /// Where it is ended (POST).
    pub end_action: String,
}

impl Page for ApiKeysPage {
    const TEMPLATE: &'static str = "operator/api-keys";

    fn samples() -> Vec<Self> {
        let line = |ended: &str| KeyLine {
            name: "Office of personnel".to_owned(),
            lists: 20,
            made: "23 November 2026".to_owned(),
            ended: ended.to_owned(),
            end_action: "/operator/api-keys/1/end".to_owned(),
        };
        let [blank, refused] = Form::samples(&FIELDS);
        vec![
            Self {
                form: blank,
                keys: Vec::new(),
                secret: String::new(),
            },
            Self {
                form: refused,
                keys: vec![line(""), line("24 November 2026")],
                secret: "AAAA".to_owned(),
            },
        ]
    }
}

async fn list(operator: Operator) -> Result<HttpResponse, Refusal> {
    let mut form = Form::blank(&FIELDS);
    form.fill("lists", "20");
    show(&operator, StatusCode::OK, form, String::new()).await
}

async fn show(
    operator: &Operator,
    status: StatusCode,
    form: Form,
    secret: String,
) -> Result<HttpResponse, Refusal> {
    let by = operator.proof.clone();
    let keys = operator
        .app
        .db
        .read_slowly(move |conn| checkers::keys(conn, &by))
        .await?;
    let date = |at: Timestamp| operator.app.texts.date(operator.language, at.date());
    let line = |key: &ApiKey| KeyLine {
        name: key.name.clone(),
        lists: key.lists_per_hour,
        made: date(key.made_at),
        ended: key.ended_at.map(date).unwrap_or_default(),
        end_action: paths::end_api_key(key.id),
    };
    let page = ApiKeysPage {
        form,
        keys: keys.iter().map(line).collect(),
        secret,
    };
    operator.page_with(status, SECTION, &page)
}

async fn make(operator: Operator, fields: Fields) -> Result<HttpResponse, Refusal> {
    let mut form = Form::typed(&FIELDS, &fields);
    let token = Token::new(operator.app.chance());
    let new = NewKey {
        id: ApiKeyId::new(),
        token: token.hash(),
        name: fields.text("name").to_owned(),
        lists_per_hour: fields.text("lists").trim().parse().unwrap_or(0),
    };
    let (by, now) = (operator.proof.clone(), operator.now);
    let made = operator
        .app
        .db
        .write(move |tx| checkers::make_key(tx, &by, &new, now))
        .await;
    let (field, key) = match made {
        Ok(()) => {
            let secret = token.reveal();
            return show(&operator, StatusCode::OK, Form::blank(&FIELDS), secret).await;
        }
        Err(KeyError::Name) => ("name", "keys-name-wrong"),
        Err(KeyError::Limit) => ("lists", "keys-lists-wrong"),
        Err(KeyError::TooMany) => ("name", "keys-many"),
        Err(KeyError::Db(error)) => return Err(error.into()),
    };
    form.refuse(field, operator.say(key, &[]));
    show(
        &operator,
        StatusCode::UNPROCESSABLE_ENTITY,
        form,
        String::new(),
    )
    .await
}

async fn end(operator: Operator, id: Path<String>, _: Fields) -> Result<HttpResponse, Refusal> {
    let id = ApiKeyId::parse(&id).ok_or(Refusal::NotFound)?;
    let (by, now) = (operator.proof.clone(), operator.now);
    operator
        .app
        .db
        .write(move |tx| checkers::end_key(tx, &by, id, now))
        .await?;
    Ok(operator.go_to(paths::OPERATOR_API_KEYS))
}
