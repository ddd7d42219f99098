//! The link that fills LinkedIn's form for a certificate. To be offered only when the holder made
//! the certificate public.

use crate::base::Date;
use form_urlencoded::Serializer;

/// What the form is filled with. The holder's name is none of its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedIn<'a> {
    pub title: &'a str,
    /// The organisation's number on LinkedIn, which brings its logo; else its name.
    pub organisation: Organisation<'a>,
    pub issued: Date,
    pub expires: Option<Date>,
    pub address: &'a str,
    pub code: &'a str,
}

/// How LinkedIn knows the issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Organisation<'a> {
    Number(u64),
    Name(&'a str),
}

impl LinkedIn<'_> {
    /// The link.
    pub fn link(&self) -> String {
        let mut query = Serializer::new(String::new());
        query.append_pair("startTask", "CERTIFICATION_NAME");
        query.append_pair("name", self.title);
        match self.organisation {
            Organisation::Number(id) => query.append_pair("organizationId", &id.to_string()),
            Organisation::Name(name) => query.append_pair("organizationName", name),
        };
        query.append_pair("issueYear", &self.issued.year().to_string());
        query.append_pair("issueMonth", &self.issued.month().to_string());
        if let Some(expires) = self.expires {
            query.append_pair("expirationYear", &expires.year().to_string());
            query.append_pair("expirationMonth", &expires.month().to_string());
        }
        query.append_pair("certUrl", self.address);
        query.append_pair("certId", self.code);
        format!("https://www.linkedin.com/profile/add?{}", query.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_filled_and_titles_of_any_script_are_escaped() {
        let mut link = LinkedIn {
            title: "政策 & 法",
            organisation: Organisation::Name("Harbour"),
            issued: Date::parse("2026-11-05").unwrap(),
            expires: None,
            address: "https://example.org/v/AB",
            code: "AB",
        };
        assert_eq!(
            link.link(),
            "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME\
             &name=%E6%94%BF%E7%AD%96+%26+%E6%B3%95&organizationName=Harbour&issueYear=2026\
             &issueMonth=11&certUrl=https%3A%2F%2Fexample.org%2Fv%2FAB&certId=AB"
        );
        link.organisation = Organisation::Number(42);
        link.expires = Date::parse("2029-11-05");
        assert!(link.link().contains("organizationId=42&issueYear=2026"));
        assert!(
            link.link()
                .contains("expirationYear=2029&expirationMonth=11")
        );
    }
}
