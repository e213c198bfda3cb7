package planted.secrets;

import planted.secrets.domain.Credentials;

/** A record of something that hides itself, and need not be shown at all. */
record Holder(Credentials credentials) {}
