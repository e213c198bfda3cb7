package io.cdsbackup.testkit.contract;

/** What a transport makes of an API answer that is labelled as gzip, though nobody asked for that. */
public enum AnswerCoding {
    /** It is decoded, within the limit, and its fields describe the decoded body. */
    DECODED,
    /** It is no answer: a {@code MalformedAnswerException}. */
    REFUSED
}
