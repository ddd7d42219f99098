//! As much of HTML as a person needs to fill in our own pages: forms, links, words.

/// One form as a browser would find it.
#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    pub method: String,
    /// Fields with the values they would send untouched.
    pub fields: Vec<(String, String)>,
    /// Boxes and buttons for choosing: name, value, type (`radio`, `checkbox`).
    pub choices: Vec<Choice>,
    /// Buttons that send the form with a name of their own.
    pub buttons: Vec<(String, String)>,
}

/// One box to tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub name: String,
    pub value: String,
    pub kind: String,
    pub is_ticked: bool,
}

impl Form {
    /// The value a field would send.
    pub fn field(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Every form of a page.
pub fn forms(page: &str) -> Vec<Form> {
    page.split("<form")
        .skip(1)
        .filter_map(|rest| rest.split("</form>").next())
        .map(form)
        .collect()
}

fn form(text: &str) -> Form {
    let head = text.split('>').next().unwrap_or_default();
    let mut form = Form {
        action: attribute(head, "action").unwrap_or_default(),
        method: attribute(head, "method").unwrap_or_default(),
        fields: Vec::new(),
        choices: Vec::new(),
        buttons: Vec::new(),
    };
    for tag in tags(text) {
        let name = attribute(&tag, "name").unwrap_or_default();
        let value = attribute(&tag, "value").unwrap_or_default();
        let kind = attribute(&tag, "type").unwrap_or_default();
        match tag.split_whitespace().next().unwrap_or_default() {
            _ if name.is_empty() => {}
            "button" => form.buttons.push((name, value)),
            "input" if kind == "submit" => form.buttons.push((name, value)),
            "input" if kind == "radio" || kind == "checkbox" => {
                let is_ticked = has_word(&tag, "checked");
                form.choices.push(Choice {
                    name,
                    value,
                    kind,
                    is_ticked,
                });
            }
            "input" => form.fields.push((name, value)),
            "select" => form.fields.push((name.clone(), selected(text, &name))),
            // The new line right after the tag is not part of the text (HTML 4.10.11).
            "textarea" => {
                let typed = inside(text, "textarea", &name);
                let typed = typed.strip_prefix('\n').unwrap_or(&typed).to_owned();
                form.fields.push((name.clone(), typed));
            }
            _ => {}
        }
    }
    form
}

fn selected(text: &str, name: &str) -> String {
    let options = inside(text, "select", name);
    let all: Vec<String> = tags(&options)
        .filter(|tag| tag.starts_with("option"))
        .collect();
    let chosen = all
        .iter()
        .find(|tag| has_word(tag, "selected"))
        .or(all.first());
    chosen
        .and_then(|tag| attribute(tag, "value"))
        .unwrap_or_default()
}

/// What stands between `<tag … name="name" …>` and `</tag>`.
fn inside(text: &str, tag: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\"");
    let element = text.split(&format!("<{tag}")).skip(1).find(|rest| {
        rest.split('>')
            .next()
            .is_some_and(|head| head.contains(&mark))
    });
    let body = element
        .and_then(|rest| rest.split_once('>'))
        .map_or("", |(_, body)| body);
    unescaped(body.split(&format!("</{tag}")).next().unwrap_or_default())
}

/// The insides of all tags: `input type="hidden" name="csrf" value="…"`.
pub fn tags(text: &str) -> impl Iterator<Item = String> {
    text.split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .map(str::to_owned)
}

/// The value of an attribute.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let mark = format!("{name}=\"");
    let before = |at: usize| tag[..at].chars().last().is_none_or(char::is_whitespace);
    let (at, _) = tag.match_indices(&mark).find(|(at, _)| before(*at))?;
    let value = tag[at + mark.len()..].split('"').next()?;
    Some(unescaped(value))
}

fn has_word(tag: &str, word: &str) -> bool {
    tag.split([' ', '\n', '/'])
        .any(|part| part == word || part.starts_with(&format!("{word}=")))
}

/// Every address that a page links to.
pub fn links(page: &str) -> Vec<String> {
    tags(page)
        .filter(|tag| tag.starts_with("a "))
        .filter_map(|tag| attribute(&tag, "href"))
        .collect()
}

/// The words of a page, without its tags.
pub fn words(page: &str) -> String {
    let mut words = String::new();
    let mut in_tag = false;
    for sign in page.chars() {
        match sign {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                words.push(' ');
            }
            sign if !in_tag => words.push(sign),
            _ => {}
        }
    }
    unescaped(&words)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The text of the first element of this name.
pub fn first(page: &str, tag: &str) -> String {
    let rest = page.split(&format!("<{tag}")).nth(1).unwrap_or_default();
    let body = rest.split_once('>').map_or("", |(_, body)| body);
    words(body.split(&format!("</{tag}>")).next().unwrap_or_default())
}

fn unescaped(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x3D;", "="),
        ("&#x60;", "`"),
        ("&nbsp;", "\u{a0}"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (entity, sign)| {
        text.replace(entity, sign)
    })
    .replace("&amp;", "&")
}

#[test]
fn a_form_is_read_as_a_browser_reads_it() {
    let page = "<form method=\"post\" action=\"/a?b=1&amp;c=2\"><input type=\"hidden\" name=\"csrf\" \
        value=\"x\"><label><input type=\"radio\" name=\"q\" value=\"one\" checked>One</label>\
        <select name=\"l\"><option value=\"en\">E</option><option value=\"fr\" selected>F</option>\
        </select><textarea name=\"t\">a &lt; b</textarea><button name=\"go\" value=\"1\">Go</button></form>";
    let form = forms(page).remove(0);
    assert_eq!(form.action, "/a?b=1&c=2");
    let fields = [("csrf", "x"), ("l", "fr"), ("t", "a < b")];
    assert_eq!(
        form.fields,
        fields.map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
    assert_eq!(form.buttons, [("go".to_owned(), "1".to_owned())]);
    assert!(form.choices[0].is_ticked);
}
