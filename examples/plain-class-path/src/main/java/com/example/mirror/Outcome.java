package com.example.mirror;

/** What came of one backup. */
enum Outcome {
    /** It was not there, and is now. */
    FETCHED,
    /** It was there, and its bytes are still the same. */
    PRESENT,
    /** The service has not finished it. */
    LATER,
    /** It could not be fetched, or the file that is there is no longer the backup. */
    FAILED
}
