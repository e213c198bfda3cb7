package planted.secrets.domain;

import java.net.URI;

/** The one record that may hold a URI. */
record Endpoint(URI base) {}
