//! One sample of each kind, written for these tests.

/// Every construct of GIFT that is documented.
pub const GIFT: &str = r#"// a comment of the author
// [id:when-in-force] [tag:clock]
$CATEGORY: $course$/top/Treaties

::Force::When is a change in force? {
  =After 180 days#Right: half a year.
  ~At once#No state could prepare.
  ~%50%After some months#True, but say how many.
  ####See the lesson.
}

::Several::Which bodies take part? {
  ~%50%The Commission
  ~%50%The WHO
  ~%-50%The press
  ~%-50%The market
}

::True::The Commission votes.{T#It does vote.#Right.}

::Short::Who recommends?{=WHO =%50%the Organization#Which one?}

::Number::How many days?{#=180:0#Exactly. =%50%180:10#Nearly.}

::Range::How many conventions?{#2..4}

::Pairs::Which year?{
  =Single Convention -> 1961
  =Psychotropics -> 1971
  = -> 1988
}

::Gap::The Commission has {=53 =fifty-three} members.

::Essay::What would you do?{}

[html]<p>Which is <b>right</b>?</p><p>Think \: twice.</p>{=a\=b ~c\~d ~e\{f\}}
"#;

/// The same in Aiken.
pub const AIKEN: &str = "When is a change in force?\nA. After 180 days\nB) At once\nANSWER: A\n\n\
    Who votes?\nA. WHO\nB. The Commission\nANSWER: B\n";

/// A picture of one pixel.
pub const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6\
    kgAAAABJRU5ErkJggg==";

/// A Moodle XML file with these questions.
pub fn quiz(questions: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{questions}\n</quiz>\n")
}

/// A Moodle question of a kind, with a stem and more.
pub fn question(kind: &str, stem: &str, more: &str) -> String {
    format!(
        "<question type=\"{kind}\"><name><text>N</text></name><questiontext format=\"html\">\
         <text><![CDATA[{stem}]]></text></questiontext>{more}</question>"
    )
}

/// An answer of Moodle XML.
pub fn answer(share: &str, text: &str, feedback: &str) -> String {
    format!(
        "<answer fraction=\"{share}\" format=\"html\"><text><![CDATA[{text}]]></text>\
         <feedback format=\"html\"><text>{feedback}</text></feedback></answer>"
    )
}
