//! How our values are stored: ids as native `uuid` or 16-byte blob, times and points as integers,
//! words as text that is parsed again when it is read back.

use crate::base::{
    AccommodationId, AccountId, ApiKeyId, AttemptId, BriefId, CalibrationId, CertificateId,
    CorrectionId, CourseId, Date, Digest, EditionId, Email, EnrolmentId, EntryId, ExtensionId,
    GroupId, HanForms, HoldId, IssueStopId, JobId, Key, Language, LeafId, LotId, LoweringId,
    NameRequestId, PaperKeyId, PartnerId, PersonName, Points, ReportId, ReviewId, SessionId,
    ShareLinkId, SignalId, SignatoryId, SubjectId, Timestamp, TranscriptId, VerificationCode,
    WithholdingId,
};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::pg::{Pg, PgValue};
use diesel::query_builder::QueryId;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{BigInt, Binary, SqlType};
use diesel::sqlite::Sqlite;
use std::io::Write as _;

/// `uuid` on PostgreSQL, `BLOB` of 16 bytes on SQLite.
#[derive(SqlType, QueryId, Clone, Copy, Debug, Default)]
#[diesel(
    postgres_type(oid = 2950, array_oid = 2951),
    sqlite_type(name = "Binary")
)]
pub struct Uid;

/// What diesel's derives would write on the type itself; here, because `base` knows no database.
macro_rules! storable {
    ($sql:ty: $($type:ty),+ $(,)?) => {$(
        const _: () = {
            use diesel::backend::Backend;
            use diesel::deserialize::{self, FromSql, Queryable};
            use diesel::expression::AsExpression;
            use diesel::internal::derives::as_expression::Bound;
            use diesel::serialize::{self, Output, ToSql};
            use diesel::sql_types::{Nullable, SingleValue};

            impl AsExpression<$sql> for $type {
                type Expression = Bound<$sql, Self>;
                fn as_expression(self) -> Self::Expression {
                    Bound::new(self)
                }
            }
            impl<'a> AsExpression<$sql> for &'a $type {
                type Expression = Bound<$sql, Self>;
                fn as_expression(self) -> Self::Expression {
                    Bound::new(self)
                }
            }
            impl AsExpression<Nullable<$sql>> for $type {
                type Expression = Bound<Nullable<$sql>, Self>;
                fn as_expression(self) -> Self::Expression {
                    Bound::new(self)
                }
            }
            impl<'a> AsExpression<Nullable<$sql>> for &'a $type {
                type Expression = Bound<Nullable<$sql>, Self>;
                fn as_expression(self) -> Self::Expression {
                    Bound::new(self)
                }
            }
            impl<DB: Backend> ToSql<Nullable<$sql>, DB> for $type
            where
                Self: ToSql<$sql, DB>,
            {
                fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                    ToSql::<$sql, DB>::to_sql(self, out)
                }
            }
            impl<DB: Backend, ST: SingleValue> Queryable<ST, DB> for $type
            where
                Self: FromSql<ST, DB>,
            {
                type Row = Self;
                fn build(row: Self) -> deserialize::Result<Self> {
                    Ok(row)
                }
            }
        };
    )+};
}

macro_rules! storable_ids {
    ($($type:ty),+ $(,)?) => {
        storable!(Uid: $($type),+);
        $(
            impl ToSql<Uid, Pg> for $type {
                fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                    out.write_all(self.as_bytes())?;
                    Ok(IsNull::No)
                }
            }
            impl ToSql<Uid, Sqlite> for $type {
                fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                    out.set_value(self.as_bytes().as_slice());
                    Ok(IsNull::No)
                }
            }
            impl FromSql<Uid, Pg> for $type {
                fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                    Self::from_bytes(value.as_bytes()).ok_or_else(|| "not an id".into())
                }
            }
            impl FromSql<Uid, Sqlite> for $type {
                fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
                    let bytes = <Vec<u8> as FromSql<Binary, Sqlite>>::from_sql(value)?;
                    Self::from_bytes(&bytes).ok_or_else(|| "not an id".into())
                }
            }
        )+
    };
}

macro_rules! storable_integers {
    ($($type:ty: |$v:ident| $to:expr, |$n:ident| $from:expr;)+) => {$(
        storable!(BigInt: $type);
        impl ToSql<BigInt, Pg> for $type {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                let $v = *self;
                let number: i64 = $to;
                out.write_all(&number.to_be_bytes())?;
                Ok(IsNull::No)
            }
        }
        impl ToSql<BigInt, Sqlite> for $type {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                let $v = *self;
                let number: i64 = $to;
                out.set_value(number);
                Ok(IsNull::No)
            }
        }
        impl<DB: Backend> FromSql<BigInt, DB> for $type where i64: FromSql<BigInt, DB> {
            fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
                let $n = i64::from_sql(value)?;
                $from
            }
        }
    )+};
}

/// Stores a type as text: how to write it, how to parse it again. Rooms use it for their enums.
macro_rules! storable_texts {
    ($($type:ty: |$v:ident| $to:expr, |$t:ident| $from:expr;)+) => {$(
        $crate::db::types::storable!(diesel::sql_types::Text: $type);
        impl diesel::serialize::ToSql<diesel::sql_types::Text, diesel::pg::Pg> for $type {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
            ) -> diesel::serialize::Result {
                let $v = self;
                std::io::Write::write_all(out, AsRef::<str>::as_ref(&$to).as_bytes())?;
                Ok(diesel::serialize::IsNull::No)
            }
        }
        impl diesel::serialize::ToSql<diesel::sql_types::Text, diesel::sqlite::Sqlite> for $type {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::sqlite::Sqlite>,
            ) -> diesel::serialize::Result {
                let $v = self;
                out.set_value(AsRef::<str>::as_ref(&$to).to_owned());
                Ok(diesel::serialize::IsNull::No)
            }
        }
        impl<DB: diesel::backend::Backend>
            diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $type
        where
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let $t = <String as diesel::deserialize::FromSql<diesel::sql_types::Text, DB>>
                    ::from_sql(value)?;
                let parsed: Option<Self> = $from;
                parsed.ok_or_else(|| {
                    concat!("stored text is no ", stringify!($type)).into()
                })
            }
        }
    )+};
}
pub(crate) use {storable, storable_texts};

storable_ids!(
    AccountId,
    PartnerId,
    CourseId,
    EditionId,
    EnrolmentId,
    AttemptId,
    BriefId,
    ReviewId,
    CalibrationId,
    CertificateId,
    HoldId,
    NameRequestId,
    LotId,
    IssueStopId,
    SignatoryId,
    WithholdingId,
    CorrectionId,
    LoweringId,
    LeafId,
    SubjectId,
    EntryId,
    JobId,
    SessionId,
    SignalId,
    GroupId,
    AccommodationId,
    ExtensionId,
    ShareLinkId,
    ReportId,
    ApiKeyId,
    TranscriptId,
    PaperKeyId,
);

storable_integers! {
    Timestamp: |moment| moment.millis(), |n| Ok(Timestamp::from_millis(n));
    Points: |points| i64::from(points.thousandths()), |n| u32::try_from(n)
        .map(Points::from_thousandths)
        .map_err(|error| format!("stored points: {error}").into());
}

storable_texts! {
    Email: |email| email.as_str(), |text| Email::parse(&text);
    PersonName: |name| name.as_str(), |text| PersonName::parse(&text).ok();
    Key: |key| key.as_str(), |text| Key::parse(&text);
    Language: |language| language.tag(), |text| Language::parse(&text);
    HanForms: |forms| forms.tag(), |text| HanForms::parse(&text);
    VerificationCode: |code| code.as_str(), |text| VerificationCode::parse(&text).ok();
    Date: |date| date.to_string(), |text| Date::parse(&text);
}

storable!(Binary: Digest);

impl ToSql<Binary, Pg> for Digest {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.bytes())?;
        Ok(IsNull::No)
    }
}

impl ToSql<Binary, Sqlite> for Digest {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.bytes().as_slice());
        Ok(IsNull::No)
    }
}

impl<DB: Backend> FromSql<Binary, DB> for Digest
where
    Vec<u8>: FromSql<Binary, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let bytes = Vec::<u8>::from_sql(value)?;
        Self::from_bytes(&bytes).ok_or_else(|| "stored digest has not 32 bytes".into())
    }
}
