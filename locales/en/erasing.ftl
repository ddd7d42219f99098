# A person is erased: what is said before, and what is said of their certificates afterwards.
erase-link = Erase my account
erase-title = Erase my account
erase-lede = Read first what goes and what stays. Then your password is asked for, and everything is done at once.
erase-has-role = You act for a partner institution or help to run this site. Hand that over first: ask an operator to end your role, then come back here.
erase-altered = One of your certificates is not as it was sealed. A person must look at it before anything is erased.
erase-write = Write to us
erase-goes-title = What is deleted
erase-goes-account = Your account: address, password, name, language, country and occupation, and every place where you are signed in.
erase-goes-learning = What you learned: courses, lessons read, answers, attempts and their results, also one that is still open.
erase-goes-granted = What you were granted, what you asked for, and what was noted about you.
erase-goes-shown = Your transcripts, the links that show your certificates, and the signed data that we keep of them. A transcript’s number leads nowhere afterwards.
erase-stays-title = What stays
erase-stays-record = Of each certificate its number, course, issuers, level, days and state, without your name and without your result.
erase-stays-name = A salted mark of your name, from which it cannot be read. Whoever holds the paper types the name, and we say whether it fits.
erase-stays-files = Files that you or others keep. Their signatures still hold, and whether the certificate was revoked can still be looked up; but we cannot print them again.
erase-stays-log = Entries of the public log and of our journal. They hold numbers and no names.
erase-stays-counts = Counts over many people, such as how many answered a question rightly.
erase-certificates-title = Download your certificates first
erase-certificates-text = Afterwards nobody can download them, and you can choose no more what strangers see. Open each and keep the PDF, the signed data and the entry in the log.
erase-hidden = shown by link alone
erase-hidden-text = Links end, so the numbers marked here show nothing to anybody afterwards, not even to who types the name. If you want others to be able to check them, change that first.
erase-transcript-link = Put them on one transcript and download it
erase-final = This cannot be undone, by you or by us. It takes effect at once, and a backup that is brought back does not bring you back.
erase-button = Erase my account for good
erased-title = Your account is erased
erased-text = You are signed out. One last mail confirms it; after that your address is forgotten. You can sign up again at any time, as somebody new.
erased-verify-link = Check a certificate

erasure-link = Erase this account
erasure-title = Erase an account
erasure-has-role = This account has a role. End its memberships and its operator’s role first.
erasure-altered = A certificate of this account is not as it was sealed. Look into that first: what was altered is not sealed anew.
erasure-effect-person = Account, learning, grants, requests, transcripts and links are deleted.
erasure-effect-certificates = Certificates stay without name and result; their numbers answer as before, and a typed name can still be compared.
erasure-effect-letter = The person gets one last letter; then the address is forgotten.
erasure-effect-final = It cannot be undone. The public log and the journal say that and when it was done.
erasure-reason-label = How were you asked?
erasure-reason-hint = Stands in the journal, which names nobody. Make sure first that it is the person, or somebody who may act for them.
erasure-reason-in-writing = In writing, from the address of the account
erasure-reason-in-person = In person or by telephone, identity checked
erasure-reason-by-representative = By somebody who may act for the person
erasure-problem-reason = Choose how you were asked.
erasure-button = Erase this account for good
journal-verb-erased = erased
history-erased = The holder’s name was removed at the holder’s request

verify-erased = Issued; the holder’s name was removed at the holder’s request on { $day }.
verify-erased-text = Course, days and state stand in our register as they were issued. Name and result are gone from it. Compare by typing the name that stands on the paper.
verify-erased-name = Type the name that stands on the paper. We no longer have the name itself, but can still say whether it is the same.
list-erased = The holder’s name was removed on { $day }
file-word-erased = The signature fits; the register has the name no more.
file-text-erased = The record of this certificate stands, without the name, which was removed at the holder’s request. What is signed in the file is as it was issued; the file itself can no longer be compared byte for byte. Compare the name by typing it.
file-word-erased-unsigned = This file can no longer be compared.
file-text-erased-unsigned = It shows the number of a certificate whose holder’s name was removed at the holder’s request. Nothing in the file is signed. The record stands without the name: look the number up and compare the name by typing it, and the other lines by eye.
file-gap-erased = The file byte for byte, and what is printed on it: the holder’s name was removed from the register.

mail-erased-subject = Your account at { $house } is erased
mail-erased-text = Your account is erased, with everything you learned and asked for here. { $certificates ->
    [0] You had no certificates.
    [one] One certificate stays in the register without your name.
   *[other] { $certificates } certificates stay in the register without your name.
} Whoever holds a certificate can still check it by typing the name. This is our last letter; your address is forgotten once it is sent.
mail-erased-link = Certificates are checked here:
mail-why-erased = You get this mail once, because the account of this address was erased. If you did not ask for that, write to us at once.
